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

  /** Returns a builder for the report of a run that read nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link IndexingReport}. Not thread-safe. */
  public static final class Builder {
    private long added;
    private long updated;
    private long unchanged;
    private long exact;
    private long near;
    private long partial;
    private long rejected;
    private long removed;
    private List<Rejection> rejections = List.of();
    private List<Rejection> remarks = List.of();
    private long files;
    private Duration took = Duration.ZERO;

    private Builder() {}

    public Builder added(long value) {
      added = value;
      return this;
    }

    public Builder updated(long value) {
      updated = value;
      return this;
    }

    public Builder unchanged(long value) {
      unchanged = value;
      return this;
    }

    public Builder exact(long value) {
      exact = value;
      return this;
    }

    public Builder near(long value) {
      near = value;
      return this;
    }

    public Builder partial(long value) {
      partial = value;
      return this;
    }

    public Builder rejected(long value) {
      rejected = value;
      return this;
    }

    public Builder removed(long value) {
      removed = value;
      return this;
    }

    public Builder rejections(List<Rejection> value) {
      rejections = value;
      return this;
    }

    public Builder remarks(List<Rejection> value) {
      remarks = value;
      return this;
    }

    public Builder files(long value) {
      files = value;
      return this;
    }

    public Builder took(Duration value) {
      took = value;
      return this;
    }

    /** Returns the report. */
    public IndexingReport build() {
      return new IndexingReport(
          added,
          updated,
          unchanged,
          exact,
          near,
          partial,
          rejected,
          removed,
          rejections,
          remarks,
          files,
          took);
    }
  }
}
