package org.commentindex.internal.prepare;

import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.indexing.UnchangedFiles;

/**
 * How files are treated that were read before.
 *
 * @param settings what decides which records a file has; another one means to read it again
 * @param sync whether what is gone from files leaves the index
 * @param again whether all are read, changed or not
 */
public record Refresh(String settings, boolean sync, boolean again) {
  /** Raised when files are read otherwise than before, so that they are read again. */
  private static final int READING_VERSION = 2;

  /** As options say. */
  public static Refresh of(IndexOptions options) {
    IndexOptions reading =
        options
            .withTopicsFile(null)
            .withBufferMegabytes(1)
            .withMissing(MissingRecords.KEEP)
            .withUnchanged(UnchangedFiles.SKIP);
    return new Refresh(
        READING_VERSION + " " + reading,
        options.missing() == MissingRecords.REMOVE,
        options.unchanged() == UnchangedFiles.READ);
  }
}
