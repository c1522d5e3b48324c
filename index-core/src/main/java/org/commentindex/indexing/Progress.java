package org.commentindex.indexing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The progress of indexing since the last commit.
 *
 * @param phase the current phase
 * @param source the file being read, or null if there is none
 * @param records the number of records read, including those of unchanged files
 * @param bytes the bytes of files that were read or skipped; a zip archive is added when it has
 *     been read completely
 * @param totalBytes the bytes of all files, or 0 if unknown
 * @param done how much of the current phase is done, in units of {@code of}
 * @param of the size of the current phase, or 0 if unknown; after {@link Phase#READING}
 */
public record Progress(
    Phase phase,
    @Nullable String source,
    long records,
    long bytes,
    long totalBytes,
    long done,
    long of) {

  /**
   * Creates the progress of a phase whose size is unknown.
   *
   * @param phase the phase
   * @param source the name of the source
   * @param records the number of records
   * @param bytes the number of bytes read
   * @param totalBytes the number of bytes to read, or 0 if it is not known
   */
  public Progress(Phase phase, @Nullable String source, long records, long bytes, long totalBytes) {
    this(phase, source, records, bytes, totalBytes, 0, 0);
  }

  public Progress {
    Objects.requireNonNull(phase, "phase == null");
  }

  /** The phases of indexing, in order. */
  public enum Phase {
    /** Reads, prepares and adds records. */
    READING,
    /** Finds and merges copies. */
    DEDUPLICATING,
    /** Groups near-duplicates. */
    GROUPING,
    /** Discovers topics, or tags comments again. */
    FINDING_TOPICS,
    /** Writes the commit. */
    COMMITTING
  }
}
