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
 */
public record Progress(
    Phase phase, @Nullable String source, long records, long bytes, long totalBytes) {

  public Progress {
    Objects.requireNonNull(phase, "phase == null");
  }

  /** The phases of indexing, in order. */
  public enum Phase {
    /** Reads, prepares and adds records. */
    READING,
    /** Deduplicates comments, discovers topics and commits. */
    DEDUPLICATING
  }
}
