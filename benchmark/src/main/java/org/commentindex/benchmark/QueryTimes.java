package org.commentindex.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;

/**
 * Asks the same queries of an index and of {@link PlainLucene} over the same comments, in turns, and
 * prints how long the ten best take.
 */
public final class QueryTimes {
  private static final int HITS = 10;

  private final CommentIndex comments;
  private final PlainLucene plain;
  private final Map<TimedQuery.Kind, List<long[]>> times = new EnumMap<>(TimedQuery.Kind.class);

  private QueryTimes(CommentIndex comments, PlainLucene plain) {
    this.comments = comments;
    this.plain = plain;
  }

  /** Arguments: the index, a file of queries, and how often each is asked (the first is warm-up). */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 3) {
      out.println("usage: QueryTimes INDEX QUERIES.tsv TIMES");
      return;
    }
    List<TimedQuery> queries =
        Files.readAllLines(Path.of(arguments[1])).stream().map(TimedQuery::of).toList();
    Path folder = Files.createTempDirectory("plain-lucene");
    try (CommentIndex comments = CommentIndex.open(Path.of(arguments[0]));
        PlainLucene plain = new PlainLucene(folder, comments)) {
      QueryTimes run = new QueryTimes(comments, plain);
      for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
        for (TimedQuery query : queries) {
          run.ask(query, time > 0);
        }
      }
      run.print(out);
    } finally {
      delete(folder);
    }
  }

  private void ask(TimedQuery query, boolean counts) throws IOException {
    long start = System.nanoTime();
    int ours = comments.search(query.text(), HITS).hits().size();
    long between = System.nanoTime();
    int theirs = plain.best(query).size();
    long end = System.nanoTime();
    if (ours < theirs) {
      throw new IllegalStateException(query + " finds less than plain Lucene does");
    }
    if (counts) {
      times
          .computeIfAbsent(query.kind(), kind -> new ArrayList<>())
          .add(new long[] {between - start, end - between});
    }
  }

  private void print(PrintStream out) {
    out.println("kind    queries  ours p50     p99  plain p50     p99   p50 ratio");
    List<long[]> all = new ArrayList<>();
    times.forEach(
        (kind, each) -> {
          out.println(line(kind.toString(), each));
          all.addAll(each);
        });
    out.println(line("ALL", all));
  }

  private static String line(String name, List<long[]> times) {
    double ours = at(times, 0, 0.5);
    double theirs = at(times, 1, 0.5);
    return String.format(
        "%-7s %7d %8.3f %8.3f %9.3f %8.3f %9.2f",
        name, times.size(), ours, at(times, 0, 0.99), theirs, at(times, 1, 0.99), ours / theirs);
  }

  /** Milliseconds at a quantile. */
  private static double at(List<long[]> times, int which, double quantile) {
    long[] sorted = times.stream().mapToLong(pair -> pair[which]).sorted().toArray();
    int index = Math.min(sorted.length - 1, (int) (sorted.length * quantile));
    return Arrays.stream(sorted).skip(index).findFirst().orElse(0) / 1e6;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
