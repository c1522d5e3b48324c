package org.commentindex.internal.dedup;

import java.time.Instant;
import java.util.Comparator;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.commentindex.model.SourceRecord;

/**
 * A record to be deduplicated.
 *
 * @param record the record
 * @param content what it is compared by
 * @param isNew true if it was read in this run
 */
record CandidateRecord(SourceRecord record, RecordContent content, boolean isNew) {

  /** Fullest first: the order in which records become canonical. Total if record keys differ. */
  static final Comparator<CandidateRecord> FULLEST =
      Comparator.comparingInt((CandidateRecord it) -> -it.content.shingles().count())
          .thenComparing(it -> it.record.id() == null)
          .thenComparing(it -> it.record.author() == null)
          .thenComparing(it -> it.record.date() == null)
          .thenComparing(it -> it.record.source())
          .thenComparingLong(it -> it.record.number())
          .thenComparing(it -> it.record.key())
          .thenComparing(it -> it.record.text())
          .thenComparing(it -> it.record.toString());

  /**
   * Those with words first, then latest first, then fullest: the order among records with one id.
   */
  static final Comparator<CandidateRecord> LATEST =
      Comparator.comparing((CandidateRecord it) -> it.content.shingles().count() == 0)
          .thenComparing(
              it -> it.record.date(), Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(FULLEST);

  /** By source and record number: the order of the occurrences of a comment. */
  static final Comparator<CandidateRecord> BY_SOURCE =
      Comparator.comparing((CandidateRecord it) -> it.record.source())
          .thenComparingLong(it -> it.record.number())
          .thenComparing(it -> it.record.key());

  static CandidateRecord of(SourceRecord record, boolean isNew) {
    return new CandidateRecord(record, RecordContent.of(record), isNew);
  }
}
