package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.process.ChildJvm.IndexOf;
import org.commentindex.benchmark.report.GrowthPage;
import org.commentindex.benchmark.report.InputFile;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Indexes the first comments of a file, ever more of them, and asks the same of each index. */
@Command(
    name = "growth",
    description = "How indexing and answering change with the number of comments.")
final class GrowthCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Parameters(index = "1", paramLabel = "QUERIES", description = RunOptions.QUERIES)
  private Path queries = Path.of("");

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description = "How many of the first lines, ascending (default: ${DEFAULT-VALUE}).")
  private List<Long> sizes = List.of(62_500L, 250_000L, 1_000_000L);

  @Option(names = "--rounds", paramLabel = "N", description = RunOptions.ROUNDS)
  private int rounds = 10;

  @Override
  public Integer call() throws IOException {
    InputFile input = options.input();
    RunOptions.require("--rounds", rounds, RunOptions.MOST_TURNS);
    long lines = input.lines();
    sizes.forEach(size -> RunOptions.require("--sizes", size, lines));
    TimedQuery.allOf(queries); // wrong ones are told before all is indexed
    try (RunFolder folder = options.newFolder()) {
      ChildJvm children = options.children(folder);
      for (long size : sizes) {
        try (TemporaryFolder work = new TemporaryFolder()) {
          measure(children, input, size, work);
        }
      }
      GrowthPage.write(folder, EngineName.COMMENT_INDEX.toString(), sizes, options.circumstances());
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  private void measure(ChildJvm children, InputFile input, long size, TemporaryFolder work)
      throws IOException {
    Path first = work.path().resolve("first.ndjson");
    input.copyFirst(size, first);
    Path index = work.folder("index");
    children.index("index " + size, 1, EngineName.COMMENT_INDEX, first, index);
    Files.delete(first);
    children.query(
        " " + size, queries, rounds, List.of(new IndexOf(EngineName.COMMENT_INDEX, index)));
  }
}
