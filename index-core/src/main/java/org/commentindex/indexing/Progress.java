package org.commentindex.indexing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far indexing is since the last commit.
 *
 * @param phase what is done now
 * @param source the file that is read, or null if none is
 * @param records records that were read, those of unchanged files too
 * @param bytes bytes of files that were read or need not be; a zip archive counts when it was read
 * @param totalBytes how many bytes the files have in all, or 0 if that is unknown
 */
public record Progress(
    Phase phase, @Nullable String source, long records, long bytes, long totalBytes) {

  public Progress {
    Objects.requireNonNull(phase, "phase == null");
  }

  /** What is done to comments, one after the other. */
  public enum Phase {
    /** Records are read, prepared and added. */
    READING,
    /** Copies are folded, topics found, and all is committed. */
    FOLDING
  }
}
