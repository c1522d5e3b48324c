package org.commentindex.benchmark.cold;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.benchmark.engine.SingleSearch;
import org.commentindex.benchmark.report.Checkout;

/**
 * The programs that are compared, in the order of the page.
 *
 * @param present the programs that can be started
 * @param absent the names of the programs that are not installed, each with the reason
 */
public record ColdPrograms(List<ColdProgram> present, List<String> absent) {
  /** The launcher of the program, searching an index. */
  public static final String COMMENTS = "comments";

  /** The launcher, searching a file that was searched before and has a cached index. */
  public static final String OF_FILE = "comments of a file";

  /** The launcher, searching a file for the first time, which indexes it. */
  public static final String FIRST = "comments of a new file";

  /** The program, started by {@code java -cp} without the options of the launcher. */
  public static final String PLAIN_JAVA = "comments by java";

  private static final String PLAIN_LUCENE = "plain-lucene";

  /**
   * Returns the programs for these indexes.
   *
   * @param ours the index of Comment Index
   * @param lucene the index of plain Lucene
   * @param sqlite the index of SQLite
   * @param input the file that was indexed
   * @param path the value of {@code PATH}, where installed programs are looked up
   */
  public static ColdPrograms of(Path ours, Path lucene, Path sqlite, Path input, String path) {
    List<ColdProgram> present = new ArrayList<>();
    String jar = Checkout.root().resolve("cli/target/comments.jar").toString();
    List<String> search = List.of("--index", ours.toString(), "search", ColdProgram.WORD);
    present.add(program(COMMENTS, List.of(launcher()), search));
    present.add(ofFile(OF_FILE, input));
    present.add(
        program(
            PLAIN_JAVA,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar,
                "org.commentindex.cli.Main"),
            search));
    present.add(program(PLAIN_LUCENE, SingleSearch.lucene(lucene, ColdProgram.WORD), List.of()));
    List<ColdProgram> others =
        List.of(
            program("sqlite3", SingleSearch.sqlite(sqlite, ColdProgram.WORD), List.of()),
            ripgrep("ripgrep", input),
            ripgrep("ripgrep --count", input, "--count"));
    List<String> absent = new ArrayList<>();
    for (ColdProgram other : others) {
      if (isInstalled(other.command().getFirst(), path)) {
        present.add(other);
      } else {
        absent.add("%s (no %s on the PATH)".formatted(other.name(), other.command().getFirst()));
      }
    }
    return new ColdPrograms(List.copyOf(present), List.copyOf(absent));
  }

  /** Returns the launcher that searches a file instead of an index. */
  public static ColdProgram ofFile(String name, Path file) {
    return program(name, List.of(launcher(), "search"), List.of(ColdProgram.WORD, file.toString()));
  }

  /** Returns the path of the launcher in the checkout. */
  static String launcher() {
    return Checkout.root().resolve("comments").toString();
  }

  /** Returns ripgrep searching for the whole word in any case, the closest to a search by term. */
  private static ColdProgram ripgrep(String name, Path input, String... options) {
    List<String> command = new ArrayList<>(List.of("rg", "--ignore-case", "--word-regexp"));
    command.addAll(List.of(options));
    command.addAll(List.of("--", ColdProgram.WORD, input.toString()));
    return new ColdProgram(name, List.copyOf(command), true);
  }

  private static ColdProgram program(String name, List<String> start, List<String> rest) {
    return new ColdProgram(name, Stream.concat(start.stream(), rest.stream()).toList(), false);
  }

  private static boolean isInstalled(String program, String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
