package org.commentindex.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of an index. Immutable.
 *
 * @param comments the number of comments
 * @param records the number of their records, copies included
 * @param copies the number of copies by kind: exact, near, partial
 * @param citedUrls the number of different cited URLs
 * @param sources the number of different sources
 * @param earliest the date of the earliest comment, or null if none has a date
 * @param latest the date of the latest comment, or null if none has a date
 * @param runs the runs that first added a comment that is still in the index, the latest first
 * @param lastRun the time of the last run that read any source, or null if there was none
 * @param forgottenComments the number of comments that are kept out of the index one by one
 * @param forgottenAuthors the number of authors whose comments are kept out of the index
 * @param bytes the size of the index on disk, in bytes
 * @param schemaVersion the version of the index format
 * @param settings the settings stored with the last commit, by name; see {@link
 *     org.commentindex.backend.IndexSettings}
 */
public record IndexStats(
    long comments,
    long records,
    Map<String, Long> copies,
    long citedUrls,
    long sources,
    @Nullable Instant earliest,
    @Nullable Instant latest,
    List<AddedByRun> runs,
    @Nullable Instant lastRun,
    long forgottenComments,
    long forgottenAuthors,
    long bytes,
    int schemaVersion,
    Map<String, String> settings) {

  public IndexStats {
    copies = Map.copyOf(copies);
    runs = List.copyOf(runs);
    settings = Map.copyOf(settings);
  }

  /** {@return a builder for the statistics of an empty index} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link IndexStats}. Not thread-safe. */
  public static final class Builder {
    private long comments;
    private long records;
    private Map<String, Long> copies = Map.of();
    private long citedUrls;
    private long sources;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private List<AddedByRun> runs = List.of();
    private @Nullable Instant lastRun;
    private long forgottenComments;
    private long forgottenAuthors;
    private long bytes;
    private int schemaVersion;
    private Map<String, String> settings = Map.of();

    private Builder() {}

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#comments}
     */
    public Builder comments(long value) {
      comments = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#records}
     */
    public Builder records(long value) {
      records = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#copies}
     */
    public Builder copies(Map<String, Long> value) {
      copies = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#citedUrls}
     */
    public Builder citedUrls(long value) {
      citedUrls = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#sources}
     */
    public Builder sources(long value) {
      sources = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#earliest}
     */
    public Builder earliest(@Nullable Instant value) {
      earliest = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#latest}
     */
    public Builder latest(@Nullable Instant value) {
      latest = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#runs}
     */
    public Builder runs(List<AddedByRun> value) {
      runs = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#lastRun}
     */
    public Builder lastRun(@Nullable Instant value) {
      lastRun = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#forgottenComments}
     */
    public Builder forgottenComments(long value) {
      forgottenComments = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#forgottenAuthors}
     */
    public Builder forgottenAuthors(long value) {
      forgottenAuthors = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#bytes}
     */
    public Builder bytes(long value) {
      bytes = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#schemaVersion}
     */
    public Builder schemaVersion(int value) {
      schemaVersion = value;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param value {@link IndexStats#settings}
     */
    public Builder settings(Map<String, String> value) {
      settings = value;
      return this;
    }

    /** {@return the statistics} */
    public IndexStats build() {
      return new IndexStats(
          comments,
          records,
          copies,
          citedUrls,
          sources,
          earliest,
          latest,
          runs,
          lastRun,
          forgottenComments,
          forgottenAuthors,
          bytes,
          schemaVersion,
          settings);
    }
  }
}
