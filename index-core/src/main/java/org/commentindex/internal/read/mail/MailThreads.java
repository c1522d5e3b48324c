package org.commentindex.internal.read.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says to which thread a message belongs: that of the message it answers, else, for an answer that
 * does not say to what, that of the last message with its subject. Remembers the latest messages
 * only, so that memory does not grow with the mailbox. Not thread-safe.
 */
final class MailThreads {
  private static final int MOST = 30_000;
  private static final Pattern ANSWER =
      Pattern.compile("(?i)^(?:\\[[^\\]]{1,40}\\]\\s*)?(?:re|aw|sv|antw|r)(?:\\[[0-9]+\\])?:.*");
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?i)^(?:(?:re|aw|sv|antw|r|fwd?|wg)(?:\\[[0-9]+\\])?:|\\[[^\\]]{1,40}\\])\\s*");

  private final Map<String, String> byId = new Latest();
  private final Map<String, String> bySubject = new Latest();

  /**
   * The thread of a message: the id of the message it began with, as far as that is known.
   *
   * @param references the ids of the messages before it, the first first
   */
  @Nullable String of(@Nullable String id, List<String> references, @Nullable String subject) {
    String base = subject == null ? "" : base(subject);
    String thread = ofAnswer(references);
    if (thread == null && subject != null && ANSWER.matcher(subject).matches()) {
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

  private @Nullable String ofAnswer(List<String> references) {
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

  private static final class Latest extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    Latest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > MOST;
    }
  }
}
