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
import org.commentindex.benchmark.process.Launcher;
import org.commentindex.benchmark.report.GrowthEngine;
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

  @Option(
      names = "--engines",
      paramLabel = "NAME",
      split = ",",
      description =
          "What is measured, in turns; the first is compared with the others (default:"
              + " ${DEFAULT-VALUE}).")
  private List<String> engines =
      List.of(EngineName.COMMENT_INDEX.toString(), EngineName.PLAIN_LUCENE.toString());

  @Option(names = "--rounds", paramLabel = "N", description = RunOptions.ROUNDS)
  private int rounds = 10;

  @Override
  public Integer call() throws IOException {
    InputFile input = options.input();
    RunOptions.require("--rounds", rounds, RunOptions.MOST_TURNS);
    List<EngineName> followed = engines.stream().map(EngineName::of).distinct().toList();
    long lines = input.lines();
    sizes.forEach(size -> RunOptions.require("--sizes", size, lines));
    TimedQuery.allOf(queries); // wrong ones are told before all is indexed
    try (RunFolder folder = options.newFolder()) {
      ChildJvm children = options.children(folder);
      Map<String, String> started = new LinkedHashMap<>();
      for (long size : sizes) {
        try (TemporaryFolder work = new TemporaryFolder()) {
          Path first = work.path().resolve("first.ndjson");
          input.copyFirst(size, first);
          started.put(
              "Java's options, indexing %,d".formatted(size),
              String.join(" ", Launcher.optionsForIndexing(first)));
          measure(children, followed, first, size, work);
        }
      }
      List<GrowthEngine> rows = followed.stream().map(GrowthCommand::shown).toList();
      started.putAll(RunOptions.optionsForQueries());
      GrowthPage.write(folder, rows, sizes, options.circumstances(started));
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  private void measure(
      ChildJvm children, List<EngineName> followed, Path first, long size, TemporaryFolder work)
      throws IOException {
    List<IndexOf> indexes = new ArrayList<>();
    for (EngineName engine : followed) {
      Path index = work.folder(engine.toString());
      children.index("index " + size, 1, engine, first, index);
      indexes.add(new IndexOf(engine, index));
    }
    Files.delete(first);
    children.query(" " + size, queries, rounds, indexes);
  }

  /** What we show of a hit has snippets; so has what others are asked for. */
  private static GrowthEngine shown(EngineName engine) {
    String snippets = engine == EngineName.COMMENT_INDEX ? "" : Searcher.WITH_SNIPPETS;
    return new GrowthEngine(engine.toString(), engine + snippets);
  }
}
