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
}
