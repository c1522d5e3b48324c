package org.commentindex.indexing;

import java.time.Duration;
import java.util.List;

/**
 * What became of every record that was offered; nothing is dropped without being counted here.
 *
 * @param added records that are new comments
 * @param updated records that changed a comment that was there: a newer or a fuller text of it
 * @param unchanged records that were there already, just so; those of a file that has not changed
 *     since it was read are counted without reading it
 * @param exact records folded as exact copies
 * @param near records folded as copies with small edits
 * @param partial records folded as copies cut short
 * @param rejected records and files that could not be read
 * @param removed records that are gone from their sources and were taken out of the index; they
 *     were offered in an earlier run
 * @param rejections the first of those rejected, in order of source and line, at most {@link
 *     #REJECTIONS_KEPT}
 * @param remarks what else a reader of the report should know, such as a document cut at its limit
 * @param files files, members of archives and standard input that were read, or have not changed
 *     since
 * @param took from the first record to the commit
 */
public record IndexingReport(
    long added,
    long updated,
    long unchanged,
    long exact,
    long near,
    long partial,
    long rejected,
    long removed,
    List<Rejection> rejections,
    List<Rejection> remarks,
    long files,
    Duration took) {

  /** How many rejections a report names one by one; the others are counted. */
  public static final int REJECTIONS_KEPT = 1000;

  public IndexingReport {
    rejections = List.copyOf(rejections);
    remarks = List.copyOf(remarks);
  }

  /** Records folded as copies, of any kind. */
  public long folded() {
    return exact + near + partial;
  }

  /** Records offered: the sum of all that became of them. */
  public long offered() {
    return added + updated + unchanged + folded() + rejected;
  }
}
