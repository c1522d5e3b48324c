package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.process.ChildJvm.IndexOf;
import org.commentindex.benchmark.report.Profile;
import org.commentindex.benchmark.report.QueryPage;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the same queries against every engine with the same comments, in turns. */
@Command(name = "query", description = "Compare query latency with plain Lucene and SQLite FTS5.")
final class QueryCommand implements Callable<Integer> {
  private static final List<EngineName> ENGINES =
      List.of(EngineName.COMMENT_INDEX, EngineName.PLAIN_LUCENE, EngineName.SQLITE_FTS5);

  @Mixin private final RunOptions options = new RunOptions();

  @Parameters(index = "1", paramLabel = "QUERIES", description = RunOptions.QUERIES)
  private Path queries = Path.of("");

  @Option(names = "--rounds", paramLabel = "N", description = RunOptions.ROUNDS)
  private int rounds = RunOptions.DEFAULT_QUERY_ROUNDS;

  @Override
  public Integer call() throws IOException {
    RunOptions.require("--rounds", rounds, RunOptions.MAX_ROUNDS);
    Path input = options.input().path();
    TimedQuery.allOf(queries); // reports errors before the input is indexed
    try (RunFolder folder = options.newFolder();
        TemporaryFolder work = new TemporaryFolder()) {
      ChildJvm children = options.children(folder);
      List<IndexOf> indexes = new ArrayList<>();
      for (EngineName engine : ENGINES) {
        Path index = work.folder(engine.toString());
        children.index("index", 1, engine, input, index);
        indexes.add(new IndexOf(engine, index));
      }
      children.query("", queries, rounds, indexes);
      QueryPage.write(
          folder,
          EngineName.COMMENT_INDEX.toString(),
          EngineName.COMMENT_INDEX + Searcher.IDS_ALONE,
          EngineName.PLAIN_LUCENE.toString(),
          profile(indexes.getFirst(), work.folder("profile")),
          options.conditions());
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  /** Profiles the same queries against the library only. The measurements are discarded. */
  private Profile profile(IndexOf ours, Path work) throws IOException {
    Path recording = work.resolve("query.jfr");
    new ChildJvm(discarded -> {}).recordedTo(recording).query("", queries, rounds, List.of(ours));
    return Profile.of(recording);
  }
}
