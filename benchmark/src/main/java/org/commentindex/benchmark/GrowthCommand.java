package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.process.ChildJvm.IndexOf;
import org.commentindex.benchmark.process.LauncherOptions;
import org.commentindex.benchmark.report.GrowthEngine;
import org.commentindex.benchmark.report.GrowthPage;
import org.commentindex.benchmark.report.InputFile;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Indexes the first lines of a file, in several sizes, and runs the same queries on each index. */
@Command(
    name = "growth",
    description = "Measure how indexing and queries scale with the number of comments.")
final class GrowthCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Parameters(index = "1", paramLabel = "QUERIES", description = RunOptions.QUERIES)
  private Path queries = Path.of("");

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description =
          "Index the first N lines; several sizes, ascending (default: ${DEFAULT-VALUE}).")
  private List<Long> sizes = List.of(62_500L, 250_000L, 1_000_000L);

  @Option(
      names = "--engines",
      paramLabel = "NAME",
      split = ",",
      description =
          "Engines to measure, in turns; the first is compared with the others (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> engines =
      List.of(EngineName.COMMENT_INDEX.toString(), EngineName.PLAIN_LUCENE.toString());

  @Option(names = "--rounds", paramLabel = "N", description = RunOptions.ROUNDS)
  private int rounds = RunOptions.DEFAULT_QUERY_ROUNDS;

  @Override
  public Integer call() throws IOException {
    InputFile input = options.input();
    RunOptions.require("--rounds", rounds, RunOptions.MAX_ROUNDS);
    List<EngineName> measured = engines.stream().map(EngineName::of).distinct().toList();
    long lines = input.lines();
    sizes.forEach(size -> RunOptions.require("--sizes", size, lines));
    TimedQuery.allOf(queries); // reports errors before the input is indexed
    try (RunFolder folder = options.newFolder()) {
      ChildJvm children = options.children(folder);
      Map<String, String> started = new LinkedHashMap<>();
      for (long size : sizes) {
        try (TemporaryFolder work = new TemporaryFolder()) {
          Path first = work.path().resolve("first.ndjson");
          input.copyFirst(size, first);
          started.put(
              "Java options, indexing %,d".formatted(size),
              String.join(" ", LauncherOptions.forIndexing(first)));
          measure(children, measured, first, size, work);
        }
      }
      List<GrowthEngine> rows = measured.stream().map(GrowthCommand::withSnippets).toList();
      started.putAll(RunOptions.optionsForQueries());
      GrowthPage.write(folder, rows, sizes, options.conditions(started));
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  private void measure(
      ChildJvm children, List<EngineName> measured, Path first, long size, TemporaryFolder work)
      throws IOException {
    List<IndexOf> indexes = new ArrayList<>();
    for (EngineName engine : measured) {
      Path index = work.folder(engine.toString());
      children.index("index " + size, 1, engine, first, index);
      indexes.add(new IndexOf(engine, index));
    }
    Files.delete(first);
    children.query(" " + size, queries, rounds, indexes);
  }

  /** Selects the searcher with snippets, which Comment Index makes by default. */
  private static GrowthEngine withSnippets(EngineName engine) {
    String snippets = engine == EngineName.COMMENT_INDEX ? "" : Searcher.WITH_SNIPPETS;
    return new GrowthEngine(engine.toString(), engine + snippets);
  }
}
