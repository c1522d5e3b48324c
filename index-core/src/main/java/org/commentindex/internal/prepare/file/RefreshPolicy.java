package org.commentindex.internal.prepare.file;

import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.indexing.Redaction;
import org.commentindex.indexing.UnchangedFiles;

/**
 * The treatment of files that were indexed before.
 *
 * @param settings the options that decide which records a file has; a file that was read with
 *     others is read again
 * @param sync true to remove records that their files no longer contain
 * @param again true to read unchanged files again
 */
public record RefreshPolicy(String settings, boolean sync, boolean again) {
  /** Incremented when a change of the readers requires reading all files again. */
  private static final int READING_VERSION = 3;

  /** Returns the policy that the options select. */
  public static RefreshPolicy of(IndexOptions options) {
    IndexOptions reading =
        options
            .withTopicsFile(null)
            .withBufferMegabytes(1)
            .withMissing(MissingRecords.KEEP)
            .withUnchanged(UnchangedFiles.SKIP)
            .withRedaction(Redaction.NONE) // the same in all runs of an index
            .withoutFields();
    return new RefreshPolicy(
        READING_VERSION + " " + reading,
        options.missing() == MissingRecords.REMOVE,
        options.unchanged() == UnchangedFiles.READ);
  }

  /** Returns a policy that reads all files again if forgotten comments were allowed again. */
  public RefreshPolicy afterLifts(long lifts) {
    return lifts == 0 ? this : new RefreshPolicy(settings + " lifts " + lifts, sync, again);
  }
}
