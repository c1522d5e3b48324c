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
      IndexPage.write(
          folder, EngineName.COMMENT_INDEX.toString(), profile(input), options.circumstances());
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  /** One more turn, recorded; its figures are not kept. */
  private static Profile profile(Path input) throws IOException {
    try (TemporaryFolder work = new TemporaryFolder()) {
      Path recording = work.path().resolve("index.jfr");
      new ChildJvm(unkept -> {})
          .recordedTo(recording)
          .index("index", 0, EngineName.COMMENT_INDEX, input, work.folder("index"));
      return Profile.of(recording);
    }
  }
}
