package org.commentindex.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentindex.cli.adhoc.Folders;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Pager;

/**
 * The training run for the AOT cache (JEP 514): runs the usual queries on a few comments, so that
 * the JVM records which classes they load and how it links them. The Maven build of this module
 * starts it; {@code target/comments.aot} is the result.
 *
 * <p>Indexing is not recorded. The JVM restores all classes of a cache at each start: with those of
 * indexing, the cache is 50 % larger, and a cold search takes about 25 % more CPU time.
 */
final class TrainingRun {
  private static final String COMMENTS =
      """
      {"id":"1","author":"Ann","date":"2026-04-01","thread":"Buses","votes":3,"text":"Prices are \
      signals, see https://example.org/a and the bus lanes."}
      {"id":"2","author":"Ben","parent":"1","thread":"Buses","text":"> Prices are signals\\n\\nThey \
      are not: café prices are noise, don’t you think? #buses"}
      {"author":"Cy","format":"html","text":"<p>A lane for <b>buses</b>, and nothing else.</p>"}
      {"author":"Zdeněk","date":"2026-04-03","text":"La ligne de tram à Plzeň coûte très cher, mais elle est \
      plus rapide que les bus. Je ne sais pas où vont les œuvres de Πλάτων."}
      """;

  /** Newer versions of the same records, so that the index contains deleted comments. */
  private static final String NEWER =
      """
      {"id":"1","author":"Ann","date":"2026-04-02","thread":"Buses","votes":4,"text":"Prices are \
      signals, see https://example.org/a, and so are the lanes of a bus."}
      {"id":"9","author":"Dan","parent":"2","thread":"Buses","format":"markdown","text":"> They are \
      not: café prices are noise\\n\\n*All* of it? A tram has lanes, too."}
      """;

  private static final List<List<String>> INDEXING =
      List.of(
          List.of("index", "some.jsonl", "more.jsonl"),
          List.of("index", "newer.jsonl"),
          List.of("stats"));

  private static final List<List<String>> QUERIES =
      List.of(
          List.of("search", "lane"),
          List.of("search", "signals"),
          List.of("search", "tram"),
          List.of("search", "lanes"),
          List.of("search", "\"bus lanes\"", "--json"),
          List.of("search", "\"bus lanes\""),
          List.of("search", "prices -noise OR lan*", "-n", "3", "--sort", "newest"),
          List.of("search", "prices -noise"),
          List.of("search", "=buses", "--count"),
          List.of("search", "author:ann nowhere", "--facet", "site,author"),
          List.of("search", "--batch", "batch.txt"),
          List.of("show", "1"),
          List.of("urls"),
          List.of("topics"),
          List.of("copies"),
          List.of("stats"));

  private static final Pattern FILE = Pattern.compile("\\.(jsonl|txt)$");

  /**
   * Number of filler comments. Enough that the few deleted ones are less than one in a hundred, as
   * in a large index, which takes a different path through Lucene.
   */
  private static final int FILLERS = 600;

  /** The first Java version that makes an AOT cache with one option, JEP 514. */
  private static final int FIRST_JAVA_WITH_AOT_CACHE = 25;

  private TrainingRun() {}

  /**
   * Runs the commands, then ends the process with one more search through {@link Main#main}, so
   * that the start and the end of the program are recorded as well. Only that search prints.
   *
   * @param args the folder for the index and its input, which is recreated; followed by {@code
   *     index} in the process that builds the index, which is not recorded
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Logger.getLogger("").setLevel(Level.OFF);
    Path folder = Path.of(args[0]).toAbsolutePath();
    if (args.length > 1) {
      index(folder);
      return;
    }
    if (Runtime.version().feature() < FIRST_JAVA_WITH_AOT_CACHE) {
      return;
    }
    Folders.delete(folder);
    Files.createDirectories(folder);
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            TrainingRun.class.getName(),
            folder.toString(),
            "index")
        .inheritIO()
        .start()
        .waitFor();
    query(folder);
    Main.main(new String[] {"--index", folder.resolve("index").toString(), "search", "lanes"});
  }

  /** Indexes a few comments in an empty folder; returns the exit code of the last command. */
  static int index(Path folder) throws IOException {
    write(folder.resolve("some.jsonl"), COMMENTS);
    write(folder.resolve("newer.jsonl"), NEWER);
    String fillers =
        IntStream.range(0, FILLERS)
            .mapToObj(
                i ->
                    "{\"id\":\"m%d\",\"author\":\"E%d\",\"date\":\"2025-%02d-01\",\"thread\":\"T%d\",\"text\":\"%s\"}"
                        .formatted(i, i % 7, 1 + i % 12, i % 5, fillerText(i)))
            .collect(Collectors.joining("\n"));
    write(folder.resolve("more.jsonl"), fillers);
    return run(folder, INDEXING);
  }

  /** Returns reproducible words, some more frequent than others. */
  private static String fillerText(int number) {
    return Stream.iterate(number + 1, n -> n * 31 % 1_009)
        .limit(12 + number % 20)
        .map(n -> n % 6 == 0 ? "signal" : n % 5 == 0 ? "prices" : "word" + n)
        .collect(Collectors.joining(" ", "Lane " + number + " ", "."));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Queries the index in that folder; returns the exit code of the last command. */
  static int query(Path folder) throws IOException {
    write(folder.resolve("batch.txt"), "lanes\nprices -noise\n");
    return run(folder, QUERIES);
  }

  private static int run(Path folder, List<List<String>> commands) {
    Environment process = Environment.ofProcess();
    Pager pager =
        new Pager(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            process.pagerCommand(),
            Main.DEFAULT_ROWS);
    Environment environment = process.withPager(pager);
    int code = ExitCodes.SUCCESS;
    for (List<String> command : commands) {
      PrintWriter out = Main.utf8(new CheckedOutput(pager.out()), false);
      PrintWriter err = Main.utf8(pager.err(), true);
      Stream<String> words =
          command.stream()
              .map(word -> FILE.matcher(word).find() ? folder.resolve(word).toString() : word);
      Stream<String> index = Stream.of("--index", folder.resolve("index").toString());
      code = Main.run(out, err, environment, Stream.concat(index, words).toArray(String[]::new));
    }
    return code;
  }
}
