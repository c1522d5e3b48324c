package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How a process that begins asks a peer's index once, prints the ids of the best, and ends. */
public final class AskedOnce {
  private AskedOnce() {}

  /** The command line for an index of plain Lucene, as one would start one's own program. */
  public static List<String> lucene(Path index, String word) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-classpath",
        System.getProperty("java.class.path"),
        AskedOnce.class.getName(),
        index.toString(),
        word);
  }

  /** The command line for an index of SQLite, by its own program {@code sqlite3}. */
  public static List<String> sqlite(Path index, String word) {
    return List.of(
        "sqlite3",
        "-readonly",
        index.resolve(SqliteEngine.FILE).toString(),
        "select id from comments where comments match '%s' order by rank limit %d"
            .formatted(word, Searcher.HITS));
  }

  /** Arguments: the folder of plain Lucene's index, a word. */
  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    TimedQuery query = new TimedQuery(TimedQuery.Kind.TERM, arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Searcher searcher = PlainLuceneSearcher.open(Path.of(arguments[0]), false)) {
      searcher.best(query).forEach(out::println);
    }
  }
}
