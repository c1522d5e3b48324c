package org.commentindex.internal.dedup;

import org.commentindex.backend.RecordPlace;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Decides whether a new record only repeats a comment in another place, as most records of a later
 * export do. Deduplicating it would add an occurrence to the comment and change nothing else.
 */
public final class RepeatedRecord {
  private RepeatedRecord() {}

  /**
   * Returns true if a record repeats a comment: both have the same id, all records of the comment
   * say the same as the new one, and its canonical record stays the first.
   *
   * <p>An author is required, since an id alone does not tell that two records are one comment.
   */
  public static boolean of(Comment comment, SourceRecord record) {
    SourceRecord canonical = comment.canonicalRecord();
    if (record.author() == null || !comment.id().equals(record.id())) {
      return false;
    }
    RecordPlace place = RecordPlace.of(record);
    return RecordPlace.ORDER.compare(RecordPlace.of(canonical), place) < 0
        && comment.occurrences().stream().allMatch(one -> saysTheSame(one, record, place));
  }

  private static boolean saysTheSame(Occurrence occurrence, SourceRecord record, RecordPlace at) {
    boolean exact =
        occurrence.kind() == CopyKind.ORIGINAL
            || (occurrence.kind() == CopyKind.EXACT
                && occurrence.similarity() == 1
                && occurrence.containment() == 1);
    return exact && at.at(occurrence.record()).equals(record);
  }
}
