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
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Pager;

/**
 * Goes through what commands do, on a few comments in a folder of its own. Java remembers what was
 * loaded and linked, and the launcher lets it begin there.
 */
final class Rehearsal {
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

  /** Newer than what is there, so that the index has comments that are gone. */
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

  private static final List<List<String>> QUESTIONS =
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

  /** So many that the few that are gone are less than one of a hundred, as in a large index. */
  private static final int MORE = 600;

  private Rehearsal() {}

  /**
   * Goes through it once, and ends the process with a search as one that was typed: only so are the
   * program's own beginning and end remembered. Only that search prints.
   *
   * @param args a folder that is there, and {@code all}, or one after the other {@code indexing},
   *     {@code questions}
   */
  public static void main(String[] args) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    Path folder = Path.of(args[0]).toAbsolutePath();
    if (!args[1].equals("questions")) {
      indexing(folder);
    }
    if (!args[1].equals("indexing")) {
      questions(folder);
      Main.main(new String[] {"--index", folder.resolve("index").toString(), "search", "lanes"});
    }
  }

  /** Indexes in an empty folder; gives the exit code of the last command. */
  static int indexing(Path folder) throws IOException {
    write(folder.resolve("some.jsonl"), COMMENTS);
    write(folder.resolve("newer.jsonl"), NEWER);
    String more =
        IntStream.range(0, MORE)
            .mapToObj(
                i ->
                    "{\"id\":\"m%d\",\"author\":\"E%d\",\"date\":\"2025-%02d-01\",\"thread\":\"T%d\",\"text\":\"%s\"}"
                        .formatted(i, i % 7, 1 + i % 12, i % 5, wordsOf(i)))
            .collect(Collectors.joining("\n"));
    write(folder.resolve("more.jsonl"), more);
    return run(folder, INDEXING);
  }

  /** Some words, the same each time, some of them more frequent than others. */
  private static String wordsOf(int number) {
    return Stream.iterate(number + 1, n -> n * 31 % 1_009)
        .limit(12 + number % 20)
        .map(n -> n % 6 == 0 ? "signal" : n % 5 == 0 ? "prices" : "word" + n)
        .collect(Collectors.joining(" ", "Lane " + number + " ", "."));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  /** Asks about what was indexed there; gives the exit code of the last command. */
  static int questions(Path folder) throws IOException {
    write(folder.resolve("batch.txt"), "lanes\nprices -noise\n");
    return run(folder, QUESTIONS);
  }

  private static int run(Path folder, List<List<String>> commands) {
    Environment surroundings = Environment.ofProcess();
    Pager pager =
        new Pager(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            surroundings.pagerCommand(),
            Main.USUAL_ROWS);
    Environment environment = surroundings.withPager(pager);
    int code = ExitCodes.FOUND;
    for (List<String> command : commands) {
      PrintWriter out = Main.utf8(new WatchedOutput(pager.out()), false);
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
