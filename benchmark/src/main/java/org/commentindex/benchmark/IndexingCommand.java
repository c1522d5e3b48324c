package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.report.IndexPage;
import org.commentindex.benchmark.report.Profile;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Indexes the same comments with every engine, in turns. */
@Command(
    name = "index",
    description = "Compare indexing with plain Lucene, SQLite FTS5 and Anserini.")
final class IndexingCommand implements Callable<Integer> {
  /** The fewest runs whose median is not affected by a single slow run. */
  private static final int DEFAULT_RUNS = 3;

  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Index N times with each engine (default: ${DEFAULT-VALUE}).")
  private int runs = DEFAULT_RUNS;

  @Override
  public Integer call() throws IOException {
    RunOptions.require("--runs", runs, RunOptions.MAX_ROUNDS);
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
      IndexPage.write(
          folder, EngineName.COMMENT_INDEX.toString(), profile(input), options.conditions());
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  /** Profiles one more run, whose measurements are discarded because profiling slows it down. */
  private static Profile profile(Path input) throws IOException {
    try (TemporaryFolder work = new TemporaryFolder()) {
      Path recording = work.path().resolve("index.jfr");
      new ChildJvm(discarded -> {})
          .recordedTo(recording)
          .index("index", 0, EngineName.COMMENT_INDEX, input, work.folder("index"));
      return Profile.of(recording);
    }
  }
}
