package org.commentindex.backend;

import java.util.Comparator;
import java.util.HexFormat;
import org.commentindex.model.LineRange;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a record was read: the only difference between two records whose fields are equal.
 *
 * @param source the display name of its source
 * @param number its number within the source
 * @param lines its lines, or null
 * @param key its key, 16 hexadecimal digits as a number
 */
public record RecordPlace(String source, long number, @Nullable LineRange lines, long key) {
  /** By source, number and key. */
  public static final Comparator<RecordPlace> ORDER =
      Comparator.comparing(RecordPlace::source)
          .thenComparingLong(RecordPlace::number)
          .thenComparing(RecordPlace::digits);

  /**
   * {@return the place of a record}
   *
   * @param record the record
   */
  public static RecordPlace of(SourceRecord record) {
    return new RecordPlace(
        record.source(),
        record.number(),
        record.lines(),
        HexFormat.fromHexDigitsToLong(record.key()));
  }

  /**
   * {@return a record that says the same as another one, at this place}
   *
   * @param other the other record
   */
  public SourceRecord at(SourceRecord other) {
    return other.toBuilder().source(source).number(number).lines(lines).key(digits()).build();
  }

  private String digits() {
    return HexFormat.of().toHexDigits(key);
  }
}
