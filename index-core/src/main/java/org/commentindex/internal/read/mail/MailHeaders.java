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
import org.commentindex.internal.read.base.Dates;
import org.jspecify.annotations.Nullable;

/** The headers of one message, decoded when they are asked for. Not thread-safe. */
final class MailHeaders {
  private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,900})\\s*>");

  /** Names of zones and remarks behind a date: {@code -0500 (CDT)}. */
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  private final Charset charset;
  private final Map<String, String> first = new HashMap<>();

  /** Headers whose bytes beyond ASCII are in this encoding, where they are not encoded words. */
  MailHeaders(Charset charset) {
    this.charset = charset;
  }

  /** Takes a header; of those with one name the first counts. */
  void take(Field field) {
    String raw = new String(field.getRaw().toByteArray(), charset);
    String body = raw.substring(raw.indexOf(':') + 1);
    first.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), MimeUtil.unfold(body).strip());
  }

  /** A header as it is to be read by people, or null. */
  @Nullable String text(String name) {
    String value = first.get(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, charset).strip();
    } catch (IllegalArgumentException e) {
      return value; // encoded in an encoding that nobody knows
    }
  }

  /** The message's own id, without brackets, or null. */
  @Nullable String id() {
    List<String> ids = ids("message-id");
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** The ids of the messages it follows, the first first. */
  List<String> references() {
    List<String> references = ids("references");
    for (String answered : ids("in-reply-to")) {
      if (!references.contains(answered)) {
        references.add(answered);
      }
    }
    return references;
  }

  /** The id of the message it answers, or null. */
  @Nullable String parent() {
    List<String> references = ids("references");
    List<String> answered = ids("in-reply-to");
    if (!references.isEmpty()) {
      return references.getLast();
    }
    return answered.isEmpty() ? null : answered.getFirst();
  }

  /** When it was sent, or null if it does not say. */
  @Nullable Instant date() {
    String date = first.get("date");
    if (date == null) {
      return null;
    }
    Instant known = Dates.parse(REMARK.matcher(date).replaceFirst(""));
    if (known != null) {
      return known;
    }
    DateTimeField field =
        DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", date), DecodeMonitor.SILENT);
    return field.getDate() == null ? null : field.getDate().toInstant();
  }

  private List<String> ids(String name) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(first.getOrDefault(name, ""));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }
}
