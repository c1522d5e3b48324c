package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.report.IndexPage;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Indexes the same comments by every engine, in turns. */
@Command(
    name = "index",
    description = "What indexing takes, beside plain Lucene, SQLite FTS5 and Anserini.")
final class IndexCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "How many turns (default: ${DEFAULT-VALUE}).")
  private int runs = 3;

  @Override
  public Integer call() throws IOException {
    RunOptions.require("--runs", runs, RunOptions.MOST_TURNS);
    Path input = options.input().path();
    try (RunFolder folder = options.newFolder()) {
      ChildJvm children = options.children(folder);
      for (int run = 1; run <= runs; run++) {
        for (EngineName engine : EngineName.values()) {
          try (TemporaryFolder index = new TemporaryFolder()) {
            children.index("index", run, engine, input, index.path());
          }
        }
      }
      IndexPage.write(folder, EngineName.COMMENT_INDEX.toString(), options.circumstances());
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }
}
