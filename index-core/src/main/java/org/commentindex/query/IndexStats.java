package org.commentindex.query;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds.
 *
 * @param comments how many comments
 * @param records how many records of them were seen
 * @param copies records by kind of copy: exact, near, partial
 * @param citedUrls how many different URLs are cited
 * @param sources how many sources the records came from
 * @param earliest the earliest date of a comment, or null if none has one
 * @param latest the latest, or null
 * @param bytes the size of the index on disk
 * @param schemaVersion the version of the index's format
 * @param settings what the index was made with, by name
 */
public record IndexStats(
    long comments,
    long records,
    Map<String, Long> copies,
    long citedUrls,
    long sources,
    @Nullable Instant earliest,
    @Nullable Instant latest,
    long bytes,
    int schemaVersion,
    Map<String, String> settings) {

  public IndexStats {
    copies = Map.copyOf(copies);
    settings = Map.copyOf(settings);
  }

  /** Returns a builder for the statistics of an empty index. */
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
    private long bytes;
    private int schemaVersion;
    private Map<String, String> settings = Map.of();

    private Builder() {}

    public Builder comments(long value) {
      comments = value;
      return this;
    }

    public Builder records(long value) {
      records = value;
      return this;
    }

    public Builder copies(Map<String, Long> value) {
      copies = value;
      return this;
    }

    public Builder citedUrls(long value) {
      citedUrls = value;
      return this;
    }

    public Builder sources(long value) {
      sources = value;
      return this;
    }

    public Builder earliest(@Nullable Instant value) {
      earliest = value;
      return this;
    }

    public Builder latest(@Nullable Instant value) {
      latest = value;
      return this;
    }

    public Builder bytes(long value) {
      bytes = value;
      return this;
    }

    public Builder schemaVersion(int value) {
      schemaVersion = value;
      return this;
    }

    public Builder settings(Map<String, String> value) {
      settings = value;
      return this;
    }

    /** Returns the statistics. */
    public IndexStats build() {
      return new IndexStats(
          comments,
          records,
          copies,
          citedUrls,
          sources,
          earliest,
          latest,
          bytes,
          schemaVersion,
          settings);
    }
  }
}
