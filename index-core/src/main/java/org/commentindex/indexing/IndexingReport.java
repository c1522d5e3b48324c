package org.commentindex.indexing;

import java.time.Duration;
import java.util.List;

/**
 * The outcome of an indexing run: what happened to every record that was offered. Immutable.
 *
 * @param added the records that became new comments
 * @param updated the records that changed an existing comment with a newer or fuller text
 * @param unchanged the records that were already indexed; those of unchanged files are counted
 *     without reading them
 * @param exact the records that are exact copies
 * @param near the records that are copies with small edits
 * @param partial the records that are copies without their beginning or end
 * @param rejected the records and files that could not be read
 * @param missing the paths that do not exist; they are not counted as records
 * @param removed the records of earlier runs that were removed because their sources no longer have
 *     them, or on request
 * @param forgotten the records that were not indexed because they or their authors are forgotten
 * @param withdrawn the records that were added and removed in this run
 * @param rejections the first {@link #MAX_REJECTIONS} rejections, by source and line
 * @param remarks warnings, for example about a document that was truncated at its limit
 * @param files the files, archive members and streams that were read or are unchanged
 * @param text the amounts of text in all sources that were read; unchanged files are not read
 * @param sources the amounts of text of the first {@link #MAX_SOURCES} sources, in order of reading
 * @param took the time from the first record to the commit
 */
public record IndexingReport(
    long added,
    long updated,
    long unchanged,
    long exact,
    long near,
    long partial,
    long rejected,
    long missing,
    long removed,
    long forgotten,
    long withdrawn,
    List<Rejection> rejections,
    List<Rejection> remarks,
    long files,
    TextCounts text,
    List<SourceText> sources,
    Duration took) {

  /** The maximum number of rejections in a report; chosen by hand to bound its memory. */
  public static final int MAX_REJECTIONS = 1000;

  /** The maximum number of sources in a report; chosen by hand to bound its memory. */
  public static final int MAX_SOURCES = 1000;

  public IndexingReport {
    rejections = List.copyOf(rejections);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }

  /** {@return the number of records that are copies of any kind} */
  public long folded() {
    return exact + near + partial;
  }

  /** {@return the number of records offered, which is the sum of all outcomes except removal} */
  public long offered() {
    return added + updated + unchanged + folded() + rejected + forgotten + withdrawn;
  }

  /** {@return a builder for the report of a run that read nothing} */
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
    private long missing;
    private long removed;
    private long forgotten;
    private long withdrawn;
    private List<Rejection> rejections = List.of();
    private List<Rejection> remarks = List.of();
    private long files;
    private TextCounts text = TextCounts.NONE;
    private List<SourceText> sources = List.of();
    private Duration took = Duration.ZERO;

    private Builder() {}

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#added}
     */
    public Builder added(long value) {
      added = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#updated}
     */
    public Builder updated(long value) {
      updated = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#unchanged}
     */
    public Builder unchanged(long value) {
      unchanged = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#exact}
     */
    public Builder exact(long value) {
      exact = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#near}
     */
    public Builder near(long value) {
      near = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#partial}
     */
    public Builder partial(long value) {
      partial = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#rejected}
     */
    public Builder rejected(long value) {
      rejected = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#missing}
     */
    public Builder missing(long value) {
      missing = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#removed}
     */
    public Builder removed(long value) {
      removed = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#forgotten}
     */
    public Builder forgotten(long value) {
      forgotten = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#withdrawn}
     */
    public Builder withdrawn(long value) {
      withdrawn = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#rejections}
     */
    public Builder rejections(List<Rejection> value) {
      rejections = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#remarks}
     */
    public Builder remarks(List<Rejection> value) {
      remarks = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#files}
     */
    public Builder files(long value) {
      files = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#text}
     */
    public Builder text(TextCounts value) {
      text = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#sources}
     */
    public Builder sources(List<SourceText> value) {
      sources = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexingReport#took}
     */
    public Builder took(Duration value) {
      took = value;
      return this;
    }

    /** {@return the report} */
    public IndexingReport build() {
      return new IndexingReport(
          added,
          updated,
          unchanged,
          exact,
          near,
          partial,
          rejected,
          missing,
          removed,
          forgotten,
          withdrawn,
          rejections,
          remarks,
          files,
          text,
          sources,
          took);
    }
  }
}
