package org.commentindex.internal.read.mail;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.MimeUtil;
import org.commentindex.internal.read.value.TimestampParser;
import org.jspecify.annotations.Nullable;

/** The headers of one message, decoded on access. Not thread-safe. */
final class MailHeaders {
  private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,900})\\s*>");

  /** A comment after a date, such as the name of the zone: {@code -0500 (CDT)}. */
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final Charset charset;
  private final Map<String, String> first = new HashMap<>();

  /**
   * Creates empty headers.
   *
   * @param charset the encoding of bytes beyond ASCII outside encoded words
   */
  MailHeaders(Charset charset) {
    this.charset = charset;
  }

  /** Adds a header. If a name occurs several times, the first is used. */
  void add(Field field) {
    String raw = new String(field.getRaw().toByteArray(), charset);
    String body = raw.substring(raw.indexOf(':') + 1);
    first.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), MimeUtil.unfold(body).strip());
  }

  /** Returns the decoded value of a header, or null if it is absent or blank. */
  @Nullable String text(String name) {
    String value = first.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, charset).strip();
    } catch (IllegalArgumentException e) {
      return value; // an unknown encoding
    }
  }

  /** Returns the id of the message, without brackets, or null. */
  @Nullable String id() {
    List<String> ids = ids("message-id");
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** Returns the ids of its ancestors in the thread, oldest first. */
  List<String> references() {
    List<String> references = ids("references");
    for (String parent : ids("in-reply-to")) {
      if (!references.contains(parent)) {
        references.add(parent);
      }
    }
    return references;
  }

  /** Returns the id of the message that it replies to, or null. */
  @Nullable String parent() {
    List<String> references = ids("references");
    List<String> inReplyTo = ids("in-reply-to");
    if (!references.isEmpty()) {
      return references.getLast();
    }
    return inReplyTo.isEmpty() ? null : inReplyTo.getFirst();
  }

  /** Returns the time at which it was sent, or null if it does not state a valid date. */
  @Nullable Instant date() {
    String date = first.get("date");
    if (date == null) {
      return null;
    }
    Instant parsed = TimestampParser.parse(COMMENT.matcher(date).replaceFirst(""));
    if (parsed != null) {
      return parsed;
    }
    DateTimeField field =
        DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", date), DecodeMonitor.SILENT);
    return field.getDate() == null ? null : field.getDate().toInstant();
  }

  private List<String> ids(String name) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(first.getOrDefault(name, ""));
    while (matcher.find()) {
      ids.add(MessageIds.withoutAddress(matcher.group(1)));
    }
    return ids;
  }
}
