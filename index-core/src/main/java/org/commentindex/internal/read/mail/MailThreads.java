package org.commentindex.internal.read.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Assigns messages to threads: a reply joins the thread of the message it refers to or, without a
 * reference, that of the last message with its subject. Remembers only the latest messages, so that
 * memory does not grow with the mailbox. Not thread-safe.
 */
final class MailThreads {
  /**
   * Number of messages remembered. With 100,000, reading 194 MB of mail in a heap of 64 MiB took
   * two minutes, most of it garbage collection.
   */
  private static final int MAX_REMEMBERED = 30_000;

  /** A subject that starts with "Re:" or its equivalent in other languages. */
  private static final Pattern REPLY =
      Pattern.compile("(?i)^(?:\\[[^\\]]{1,40}\\]\\s*)?(?:re|aw|sv|antw|r)(?:\\[[0-9]+\\])?:.*");

  /** The prefixes of replies and forwards, and list tags such as {@code [list]}. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)^(?:(?:re|aw|sv|antw|r|fwd?|wg)(?:\\[[0-9]+\\])?:|\\[[^\\]]{1,40}\\])\\s*");

  private final Map<String, String> byId = new LruMap();
  private final Map<String, String> bySubject = new LruMap();

  /**
   * Returns the thread of a message, which is the id of its first known message, or null.
   *
   * @param id the id of the message, or null
   * @param references the ids of its ancestors, oldest first
   * @param subject the subject, or null
   */
  @Nullable String of(@Nullable String id, List<String> references, @Nullable String subject) {
    String base = subject == null ? "" : base(subject);
    String thread = ofReply(references);
    if (thread == null && subject != null && REPLY.matcher(subject).matches()) {
      thread = bySubject.get(base);
    }
    if (thread == null) {
      thread = id;
    }
    if (thread != null) {
      if (id != null) {
        byId.put(id, thread);
      }
      if (!base.isEmpty()) {
        bySubject.put(base, thread);
      }
    }
    return thread;
  }

  private @Nullable String ofReply(List<String> references) {
    for (String reference : references.reversed()) {
      String known = byId.get(reference);
      if (known != null) {
        return known;
      }
    }
    return references.isEmpty() ? null : references.getFirst();
  }

  private static String base(String subject) {
    String base = subject.strip();
    String shorter = PREFIX.matcher(base).replaceFirst("");
    while (shorter.length() < base.length()) {
      base = shorter;
      shorter = PREFIX.matcher(base).replaceFirst("");
    }
    return base.toLowerCase(Locale.ROOT);
  }

  /** Evicts the least recently used entry. */
  private static final class LruMap extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    LruMap() {
      super(16, 0.75f, /* accessOrder= */ true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MAX_REMEMBERED;
    }
  }
}
