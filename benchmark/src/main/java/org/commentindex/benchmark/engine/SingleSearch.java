package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Command lines that search an index of another engine once and print the ids of the top hits. */
public final class SingleSearch {
  private SingleSearch() {}

  /** Returns the command line for an index of plain Lucene, run by {@link #main}. */
  public static List<String> lucene(Path index, String word) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-classpath",
        System.getProperty("java.class.path"),
        SingleSearch.class.getName(),
        index.toString(),
        word);
  }

  /** Returns the command line for an index of SQLite, run by the program {@code sqlite3}. */
  public static List<String> sqlite(Path index, String word) {
    return List.of(
        "sqlite3",
        "-readonly",
        index.resolve(SqliteEngine.FILE).toString(),
        "select id from comments where comments match '%s' order by rank limit %d"
            .formatted(word, Searcher.LIMIT));
  }

  /**
   * Searches an index of plain Lucene.
   *
   * @param arguments the folder of the index, a word
   */
  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.OFF);
    TimedQuery query = new TimedQuery(TimedQuery.Kind.TERM, arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Searcher searcher = PlainLuceneSearcher.open(Path.of(arguments[0]), false)) {
      searcher.search(query).forEach(out::println);
    }
  }
}
