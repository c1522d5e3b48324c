package org.commentindex.model;

import java.util.Objects;

/**
 * An occurrence of a comment: a record with its place in a source, and its relation to the
 * canonical record.
 *
 * @param record the record
 * @param kind the relation; {@link CopyKind#ORIGINAL} for the canonical record
 * @param similarity the Jaccard similarity of its words and those of the canonical record, 0 to 1;
 *     1 for the original
 * @param containment the share of the shorter record's words that the longer one contains, 0 to 1;
 *     1 for the original
 */
public record Occurrence(
    SourceRecord record, CopyKind kind, double similarity, double containment) {

  public Occurrence {
    Objects.requireNonNull(record, "record == null");
    Objects.requireNonNull(kind, "kind == null");
  }

  /**
   * {@return the occurrence of a canonical record}
   *
   * @param record the record
   */
  public static Occurrence original(SourceRecord record) {
    return new Occurrence(record, CopyKind.ORIGINAL, 1.0, 1.0);
  }
}
