package org.commentindex.cli;

import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.indexing.UnchangedFiles;

/** What becomes of files that were indexed before. */
final class RefreshOptions {
  private final Value<Boolean> sync;
  private final Value<Boolean> again;
  private final Value<Boolean> watch;

  RefreshOptions(Arguments arguments) {
    sync =
        arguments.flag(
            "--sync",
            "Also remove what is gone: records from their files, files from the folders given.");
    again =
        arguments.flag(
            "--again",
            "Read files again that have not changed; brings back what was removed by hand.");
    watch =
        arguments.flag("--watch", "Then wait for files to change, and index them, until Ctrl-C.");
  }

  IndexOptions in(IndexOptions options) {
    return options
        .withMissing(sync.get() ? MissingRecords.REMOVE : MissingRecords.KEEP)
        .withUnchanged(again.get() ? UnchangedFiles.READ : UnchangedFiles.SKIP);
  }

  boolean watch() {
    return watch.get();
  }
}
