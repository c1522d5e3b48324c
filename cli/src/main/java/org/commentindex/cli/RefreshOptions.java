package org.commentindex.cli;

import org.commentindex.indexing.IndexOptions;
import picocli.CommandLine.Option;

/** What becomes of files that were indexed before. */
final class RefreshOptions {
  @Option(
      names = "--sync",
      description =
          "Also remove what is gone: records from their files, files from the folders given.")
  private boolean sync;

  @Option(
      names = "--again",
      description = "Read files again that have not changed; brings back what was removed by hand.")
  private boolean again;

  @Option(
      names = "--watch",
      description = "Then wait for files to change, and index them, until Ctrl-C.")
  private boolean watch;

  IndexOptions in(IndexOptions options) {
    return options.withSync(sync).withAgain(again);
  }

  boolean watch() {
    return watch;
  }
}
