package org.commentindex.cli.indexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentIndexer;
import org.commentindex.CommentSources;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.print.indexing.ProgressReporter;
import org.commentindex.cli.saved.SavedNews;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.SourceListener;

/**
 * Indexes the paths of a command line and prints the report.
 *
 * @param index the folder of the index
 * @param paths paths as typed; {@code -} is standard input
 */
record IndexRun(Path index, List<String> paths, IndexOptions options, OutputOptions output) {
  /** Fails if none of the paths exists, before an empty index is created. */
  void checkPaths() {
    Environment environment = output.environment();
    boolean any =
        paths.stream().anyMatch(p -> p.equals("-") || Files.exists(environment.resolve(p)));
    if (!any && !Files.exists(index)) {
      throw new CommandException(
          paths.getFirst()
              + ": no such file; no index was created; check the "
              + (paths.size() == 1 ? "path" : "paths"));
    }
  }

  /** Returns the paths without standard input, absolute. */
  List<Path> files() {
    Environment environment = output.environment();
    return paths.stream().filter(path -> !path.equals("-")).map(environment::resolve).toList();
  }

  /** Prints what becomes of the text of the files without indexing; returns the exit code. */
  int explain() throws IOException {
    if (paths.contains("-")) {
      throw new CommandException("--explain cannot read standard input; name files or folders");
    }
    SourceListener listener = output.printers().sources();
    CommentSources.explain(files(), options, listener);
    output.out().flush();
    return ExitCodes.SUCCESS;
  }

  /**
   * Opens the index, adds the paths, commits and prints the report; returns the exit code.
   *
   * @param opened called with the indexer before anything is added
   */
  int once(Consumer<CommentIndexer> opened) throws IOException {
    IndexingReport report;
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index, options);
        ProgressReporter progress = output.progress()) {
      opened.accept(indexer);
      if (progress != null) {
        indexer.onProgress(progress);
      }
      if (paths.contains("-")) {
        indexer.addStream("stdin", output.environment().in());
      }
      if (!files().isEmpty()) {
        indexer.addFiles(files());
      }
      report = indexer.commit();
    }
    if (output.json() || !output.quiet()) {
      if (report.added() > 0) {
        SavedNews.print(index, output);
      }
      output.printers().reports().print(report);
    }
    output.out().flush();
    return ExitCodes.of(true, report.rejected() + report.missing() > 0);
  }
}
