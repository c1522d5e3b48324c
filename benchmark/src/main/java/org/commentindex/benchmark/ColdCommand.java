package org.commentindex.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commentindex.benchmark.cold.AotCacheUse;
import org.commentindex.benchmark.cold.ColdProgram;
import org.commentindex.benchmark.cold.ColdPrograms;
import org.commentindex.benchmark.cold.TimedProcess;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.benchmark.process.ChildJvm;
import org.commentindex.benchmark.process.LauncherOptions;
import org.commentindex.benchmark.report.ColdPage;
import org.commentindex.benchmark.report.Measurement;
import org.commentindex.benchmark.report.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts programs that run one search and exit, in turns. */
@Command(
    name = "cold",
    description = "Compare the time of one search in a new process with other programs.")
final class ColdCommand implements Callable<Integer> {
  // Chosen by hand: more rounds narrow the range of the ratios and take longer. A search of a new
  // file takes half a minute with 250,000 comments, the other programs less than a second.
  private static final int DEFAULT_ROUNDS = 20;
  private static final int DEFAULT_WORDS = 5;
  private static final int DEFAULT_NEW_FILES = 3;

  @Mixin private final RunOptions options = new RunOptions();

  @Parameters(index = "1", paramLabel = "QUERIES", description = RunOptions.QUERIES)
  private Path queries = Path.of("");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Start each program N times (default: ${DEFAULT-VALUE}).")
  private int rounds = DEFAULT_ROUNDS;

  @Option(
      names = "--words",
      paramLabel = "N",
      description =
          "Search for N words, taken evenly from the queries of kind term, in turns (default:"
              + " ${DEFAULT-VALUE}).")
  private int words = DEFAULT_WORDS;

  @Option(
      names = "--new-files",
      paramLabel = "N",
      description =
          "Search a new file, which has to be indexed first, N times (default:"
              + " ${DEFAULT-VALUE}).")
  private int newFiles = DEFAULT_NEW_FILES;

  @Override
  public Integer call() throws IOException {
    requireRanges();
    Path input = options.input().path().toAbsolutePath();
    List<TimedQuery> terms = terms(); // reports errors before the input is indexed
    try (RunFolder folder = options.newFolder();
        TemporaryFolder work = new TemporaryFolder()) {
      ChildJvm children = options.children(folder);
      Path ours = index(children, EngineName.COMMENT_INDEX, input, work);
      List<String> searched = evenly(terms, ours);
      ColdPrograms programs =
          ColdPrograms.of(
              ours,
              index(children, EngineName.PLAIN_LUCENE, input, work),
              index(children, EngineName.SQLITE_FTS5, input, work),
              input,
              System.getenv().getOrDefault("PATH", ""));
      for (String absent : programs.absent()) {
        options.out().println("not installed: " + absent);
      }
      ColdRounds cold =
          new ColdRounds(folder, work.folder("output"), work.folder("cache"), searched);
      cold.warmUp(programs.present());
      for (int round = 1; round <= rounds; round++) {
        cold.run(round, programs.present());
      }
      for (int round = 1; round <= newFiles; round++) {
        // A link with a new name is a new file to the program, and needs no copy.
        Path link = Files.createSymbolicLink(work.path().resolve("new-" + round), input);
        cold.run(round, List.of(ColdPrograms.ofFile(ColdPrograms.FIRST, link)));
      }
      ColdPage.write(
          folder,
          List.of(ColdPrograms.COMMENTS, ColdPrograms.OF_FILE, ColdPrograms.FIRST),
          programs.absent(),
          options.conditions(conditions(programs.present(), searched, work)));
      options.out().println(folder.path().resolve("README.md"));
    }
    return 0;
  }

  private void requireRanges() {
    RunOptions.require("--rounds", rounds, RunOptions.MAX_ROUNDS);
    RunOptions.require("--words", words, RunOptions.MAX_ROUNDS);
    RunOptions.require("--new-files", newFiles, rounds);
  }

  /** Returns the words that consist of letters, which have the same syntax in all programs. */
  private List<TimedQuery> terms() throws IOException {
    return TimedQuery.allOf(queries).stream()
        .filter(query -> query.kind() == TimedQuery.Kind.TERM)
        .filter(query -> query.text().matches("\\p{L}+"))
        .toList();
  }

  /** Selects words that have hits, evenly: a search without hits cannot be compared. */
  private List<String> evenly(List<TimedQuery> terms, Path index) throws IOException {
    List<String> found = new ArrayList<>();
    List<Searcher> searchers = EngineName.COMMENT_INDEX.open(index);
    for (TimedQuery term : terms) {
      if (!searchers.getFirst().search(term).isEmpty()) {
        found.add(term.text());
      }
    }
    for (Searcher searcher : searchers) {
      searcher.close();
    }
    if (found.isEmpty()) {
      throw new IOException(
          queries + " has no query of kind term that consists of letters and has hits");
    }
    int count = Math.min(words, found.size());
    List<String> selected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      selected.add(found.get((int) ((long) i * found.size() / count)));
    }
    return selected;
  }

  private static Path index(ChildJvm children, EngineName engine, Path input, TemporaryFolder work)
      throws IOException {
    Path index = work.folder(engine.toString());
    children.index("index", 1, engine, input, index);
    return index;
  }

  private static Map<String, String> conditions(
      List<ColdProgram> programs, List<String> searched, TemporaryFolder work) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    programs.forEach(program -> rows.put(program.name(), "`" + program.shown() + "`"));
    rows.put("Java options, comments search", String.join(" ", LauncherOptions.forSearching()));
    rows.put("AOT cache", AotCacheUse.description(work.folder("aot")));
    rows.put("words", String.join(", ", searched));
    return rows;
  }

  /** Starts every program once per round, each round beginning with the next one. */
  private record ColdRounds(RunFolder folder, Path work, Path cache, List<String> words) {
    /**
     * Starts all programs once without measuring them: the files are in the page cache afterwards,
     * the launcher has built the program, and the file that is searched has an index.
     */
    void warmUp(List<ColdProgram> programs) throws IOException {
      for (ColdProgram program : programs) {
        TimedProcess.of(program, words.getFirst(), work, cache);
      }
    }

    void run(int round, List<ColdProgram> programs) throws IOException {
      String word = words.get(round % words.size());
      for (int i = 0; i < programs.size(); i++) {
        ColdProgram program = programs.get((round + i) % programs.size());
        TimedProcess timed = TimedProcess.of(program, word, work, cache);
        add(program, "time", round, timed.ms(), "ms");
        add(program, "cpu", round, timed.cpuMs(), "ms");
        add(program, "lines", round, (double) timed.lines(), "lines");
      }
    }

    private void add(ColdProgram program, String kind, int round, double value, String unit) {
      folder.add(new Measurement(program.name(), "cold", kind, round, value, unit));
    }
  }
}
