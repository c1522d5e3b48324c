package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.cold.AotCacheFile;
import org.commentindex.benchmark.cold.ColdProgram;
import org.commentindex.benchmark.cold.ColdPrograms;
import org.commentindex.benchmark.cold.TimedProcess;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.report.ColdPage;
import org.commentindex.benchmark.report.Measurement;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts programs that search once and end, in turns. */
@Command(
    name = "cold",
    description = "What one search takes in a process of its own, beside others.")
final class ColdCommand implements Callable<Integer> {
  @Mixin private final RunOptions options = new RunOptions();

  @Parameters(index = "1", paramLabel = "QUERIES", description = RunOptions.QUERIES)
  private Path queries = Path.of("");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each program is started (default: ${DEFAULT-VALUE}).")
  private int rounds = 20;

  @Option(
      names = "--words",
      paramLabel = "N",
      description =
          "How many words, taken evenly from the queries of kind term and asked in turns (default:"
              + " ${DEFAULT-VALUE}).")
  private int words = 5;

  @Option(
      names = "--new-files",
      paramLabel = "N",
      description =
          "How often a file is searched that was never searched before, which indexes it (default:"
              + " ${DEFAULT-VALUE}).")
  private int newFiles = 3;

  @Override
  public Integer call() throws IOException {
    RunOptions.require("--rounds", rounds, RunOptions.MOST_TURNS);
    RunOptions.require("--words", words, RunOptions.MOST_TURNS);
    RunOptions.require("--new-files", newFiles, rounds);
    Path input = options.input().path().toAbsolutePath();
    List<TimedQuery> terms = terms(); // a wrong file is told before all is indexed
    try (RunFolder folder = options.newFolder();
        TemporaryFolder work = new TemporaryFolder()) {
      ChildJvm children = options.children(folder);
      Path ours = index(children, EngineName.COMMENT_INDEX, input, work);
      List<String> asked = evenly(terms, ours);
      ColdPrograms programs =
          ColdPrograms.of(
              ours,
              index(children, EngineName.PLAIN_LUCENE, input, work),
              index(children, EngineName.SQLITE_FTS5, input, work),
              input,
              System.getenv().getOrDefault("PATH", ""));
      for (String absent : programs.absent()) {
        options.out().println("left out: " + absent);
      }
      Turn turn = new Turn(folder, work.folder("said"), work.folder("cache"), asked);
      turn.uncounted(programs.present());
      for (int round = 1; round <= rounds; round++) {
        turn.take(round, programs.present());
      }
      for (int round = 1; round <= newFiles; round++) {
        // To the program it is another file; nobody has to wait for a copy.
        Path link = Files.createSymbolicLink(work.path().resolve("new-" + round), input);
        turn.take(round, List.of(ColdPrograms.ofFile(ColdPrograms.FIRST, link)));
      }
      ColdPage.write(
          folder,
          List.of(ColdPrograms.COMMENTS, ColdPrograms.OF_FILE, ColdPrograms.FIRST),
          programs.absent(),
          options.circumstances(started(programs.present(), asked)));
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  /** Words of letters alone are written alike in every program's language. */
  private List<TimedQuery> terms() throws IOException {
    return TimedQuery.allOf(queries).stream()
        .filter(query -> query.kind() == TimedQuery.Kind.TERM)
        .filter(query -> query.text().matches("\\p{L}+"))
        .toList();
  }

  /** Some of the words that are there: who finds nothing cannot be compared. */
  private List<String> evenly(List<TimedQuery> terms, Path index) throws IOException {
    List<String> found = new ArrayList<>();
    List<Searcher> searchers = EngineName.COMMENT_INDEX.open(index);
    for (TimedQuery term : terms) {
      if (!searchers.getFirst().best(term).isEmpty()) {
        found.add(term.text());
      }
    }
    for (Searcher searcher : searchers) {
      searcher.close();
    }
    if (found.isEmpty()) {
      throw new IOException(
          queries + " has no query of kind term, a word of letters, that is found");
    }
    int most = Math.min(words, found.size());
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      taken.add(found.get((int) ((long) i * found.size() / most)));
    }
    return taken;
  }

  private static Path index(ChildJvm children, EngineName engine, Path input, TemporaryFolder work)
      throws IOException {
    Path index = work.folder(engine.toString());
    children.index("index", 1, engine, input, index);
    return index;
  }

  private static Map<String, String> started(List<ColdProgram> programs, List<String> asked)
      throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    programs.forEach(program -> rows.put(program.name(), "`" + program.shown() + "`"));
    rows.put("AOT cache", AotCacheFile.description());
    rows.put("words", String.join(", ", asked));
    return rows;
  }

  /** Starts every program once, each round another one first. */
  private record Turn(RunFolder folder, Path work, Path cache, List<String> words) {
    /** Starts all programs once, so that files are in memory and the program is built. */
    void uncounted(List<ColdProgram> programs) throws IOException {
      start(programs);
    }

    private void start(List<ColdProgram> programs) throws IOException {
      for (ColdProgram program : programs) {
        TimedProcess.of(program, words.getFirst(), work, cache);
      }
    }

    void take(int round, List<ColdProgram> programs) throws IOException {
      String word = words.get(round % words.size());
      for (int i = 0; i < programs.size(); i++) {
        ColdProgram program = programs.get((round + i) % programs.size());
        TimedProcess took = TimedProcess.of(program, word, work, cache);
        add(program, "time", round, took.ms(), "ms");
        add(program, "cpu", round, took.cpuMs(), "ms");
        add(program, "lines", round, (double) took.lines(), "lines");
      }
    }

    private void add(ColdProgram program, String kind, int round, double value, String unit) {
      folder.add(new Measurement(program.name(), "cold", kind, round, value, unit));
    }
  }
}
