package org.commentindex.cli.indexing;

import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.Value;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.indexing.UnchangedFiles;

/** The options for files that were indexed before. */
final class RefreshOptions {
  private final Value<Boolean> sync;
  private final Value<Boolean> again;
  private final Value<Boolean> watch;

  RefreshOptions(Arguments arguments) {
    sync =
        arguments.flag(
            "--sync",
            "Also remove records that are no longer in their file, or whose file is no longer in a"
                + " folder in PATHs.");
    again =
        arguments.flag(
            "--again", "Read unchanged files again; restores comments deleted without --forever.");
    watch =
        arguments.flag("--watch", "Keep running and index files when they change, until Ctrl-C.");
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
