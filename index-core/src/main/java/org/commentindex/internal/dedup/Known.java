package org.commentindex.internal.dedup;

import java.time.Instant;
import java.util.Comparator;
import org.commentindex.model.SourceRecord;

/**
 * A record and what decides whose copy it is.
 *
 * @param record the record
 * @param likeness what decides
 * @param fresh whether it came in this run
 */
record Known(SourceRecord record, Likeness likeness, boolean fresh) {

  /** Fullest first; total, as long as keys differ. */
  static final Comparator<Known> FULLEST =
      Comparator.comparingInt((Known known) -> -known.likeness.wording().count())
          .thenComparing(known -> known.record.id() == null)
          .thenComparing(known -> known.record.author() == null)
          .thenComparing(known -> known.record.date() == null)
          .thenComparing(known -> known.record.source())
          .thenComparingLong(known -> known.record.number())
          .thenComparing(known -> known.record.key())
          .thenComparing(known -> known.record.text())
          .thenComparing(known -> known.record.toString());

  /** Latest first, then fullest: which of one id's records counts. */
  static final Comparator<Known> LATEST =
      Comparator.comparing(
              (Known known) -> known.record.date(),
              Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(FULLEST);

  /** In order of source and number. */
  static final Comparator<Known> PLACE =
      Comparator.comparing((Known known) -> known.record.source())
          .thenComparingLong(known -> known.record.number())
          .thenComparing(known -> known.record.key());

  static Known of(SourceRecord record, boolean fresh) {
    return new Known(record, Likeness.of(record), fresh);
  }
}
