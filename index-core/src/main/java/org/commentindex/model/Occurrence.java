package org.commentindex.model;

import java.util.Objects;

/**
 * Where a record of a comment stood, and how it stands to the comment.
 *
 * @param record the record as it stood there
 * @param kind {@link CopyKind#ORIGINAL} for the one that was kept
 * @param similarity how alike its words and the kept record's are, 0 to 1; 1 for the original
 * @param containment which share of the shorter one's words the longer one holds, 0 to 1; 1 for the
 *     original
 */
public record Occurrence(
    SourceRecord record, CopyKind kind, double similarity, double containment) {

  public Occurrence {
    Objects.requireNonNull(record, "record == null");
    Objects.requireNonNull(kind, "kind == null");
  }

  /** The occurrence of a record that was kept. */
  public static Occurrence original(SourceRecord record) {
    return new Occurrence(record, CopyKind.ORIGINAL, 1.0, 1.0);
  }
}
