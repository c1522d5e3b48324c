package org.commentindex.benchmark.cold;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.benchmark.engine.AskedOnce;
import org.commentindex.benchmark.report.Checkout;

/**
 * What is started, in the order in which it stands on the page.
 *
 * @param present ours, and the others that are installed
 * @param absent what would have to be installed to stand beside them
 */
public record ColdPrograms(List<ColdProgram> present, List<String> absent) {
  /** The program as its launcher starts it, asking an index. */
  public static final String COMMENTS = "comments";

  /** The same, asking a file that it has asked before. */
  public static final String OF_FILE = "comments of a file";

  /** The same, asking a file that it has not asked before. */
  public static final String FIRST = "comments of a new file";

  /** The same program as Java starts it when nobody helps. */
  public static final String PLAIN_JAVA = "comments by java";

  private static final String PLAIN_LUCENE = "plain-lucene";

  /**
   * The programs for these files.
   *
   * @param ours our index
   * @param lucene plain Lucene's
   * @param sqlite SQLite's
   * @param input what they were made of
   * @param path the folders in which installed programs are looked for, as in {@code PATH}
   */
  public static ColdPrograms of(Path ours, Path lucene, Path sqlite, Path input, String path) {
    List<ColdProgram> present = new ArrayList<>();
    String jar = Checkout.root().resolve("cli/target/comments.jar").toString();
    List<String> question = List.of("--index", ours.toString(), "search", ColdProgram.WORD);
    present.add(program(COMMENTS, List.of(launcher()), question));
    present.add(ofFile(OF_FILE, input));
    present.add(
        program(
            PLAIN_JAVA,
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar,
                "org.commentindex.cli.Main"),
            question));
    present.add(program(PLAIN_LUCENE, AskedOnce.lucene(lucene, ColdProgram.WORD), List.of()));
    List<ColdProgram> others =
        List.of(
            program("sqlite3", AskedOnce.sqlite(sqlite, ColdProgram.WORD), List.of()),
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

  /** The launcher, asking a file. */
  public static ColdProgram ofFile(String name, Path file) {
    return program(name, List.of(launcher(), "search"), List.of(ColdProgram.WORD, file.toString()));
  }

  private static String launcher() {
    return Checkout.root().resolve("comments").toString();
  }

  /** The same question as nearly as it can be asked: a whole word, in any case. */
  private static ColdProgram ripgrep(String name, Path input, String... more) {
    List<String> command = new ArrayList<>(List.of("rg", "--ignore-case", "--word-regexp"));
    command.addAll(List.of(more));
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
