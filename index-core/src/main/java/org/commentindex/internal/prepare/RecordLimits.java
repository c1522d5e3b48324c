package org.commentindex.internal.prepare;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a record must not exceed. A record beyond the limits is rejected before anything of it is
 * indexed, so it cannot make deduplication or the commit fail.
 *
 * @param maxBody the maximum length of a body, in characters
 */
public record RecordLimits(int maxBody) {
  /**
   * Maximum characters of an id, a name or an address. Longer values would be equal to others in
   * the index, which cuts them at this length; see {@code FieldValues}.
   */
  private static final int MAX_NAME = 8_000;

  /** Years of four digits: ISO 8601 dates, which exports have. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant AFTER =
      Instant.parse("9999-12-31T00:00:00Z").plus(1, ChronoUnit.DAYS);

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");

  private static final int MILLION = 1_000_000;

  /** Returns the limits that options set. */
  public static RecordLimits of(IndexOptions options) {
    return new RecordLimits(
        (int) Math.min(Integer.MAX_VALUE, (long) options.documentMegabytes() * MILLION));
  }

  /** Returns why a record is rejected, in one line, or null if it is within the limits. */
  @Nullable String reasonToReject(RawRecord record) {
    if (record.number() < 0) {
      return "the record number is negative: " + record.number();
    }
    if (record.body().length() > maxBody) {
      return "the text has " + record.body().length() + " characters, more than " + maxBody;
    }
    if (record.key() != null && !KEY.matcher(record.key()).matches()) {
      return "the key is not 16 hexadecimal digits";
    }
    Map<String, @Nullable String> names = new LinkedHashMap<>();
    names.put("source", record.source());
    names.put("id", record.id());
    names.put("parent", record.parent());
    names.put("thread", record.thread());
    names.put("author", record.author());
    names.put("url", record.url());
    names.put("lang", record.lang());
    String reason = reasonToReject(names, record.date());
    for (Occurrence copy : record.copies()) {
      reason = reason != null ? reason : reasonToReject(copy.record());
    }
    return reason;
  }

  private @Nullable String reasonToReject(SourceRecord copy) {
    return reasonToReject(
        RawRecord.builder(copy.source(), copy.number())
            .key(copy.key())
            .id(copy.id())
            .parent(copy.parent())
            .thread(copy.thread())
            .author(copy.author())
            .url(copy.url())
            .lang(copy.lang())
            .date(copy.date())
            .body(copy.text())
            .build());
  }

  private static @Nullable String reasonToReject(
      Map<String, @Nullable String> names, @Nullable Instant date) {
    for (Map.Entry<String, @Nullable String> name : names.entrySet()) {
      String value = name.getValue();
      if (value != null && value.length() > MAX_NAME) {
        return "the "
            + name.getKey()
            + " has "
            + value.length()
            + " characters, more than "
            + MAX_NAME;
      }
    }
    boolean inRange = date == null || (!date.isBefore(FIRST) && date.isBefore(AFTER));
    return inRange ? null : "the date is not in the years 1 to 9999: " + date;
  }
}
