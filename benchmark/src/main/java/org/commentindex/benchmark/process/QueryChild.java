package org.commentindex.benchmark.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.search.Facet;

/**
 * The child process that runs the same queries against several searchers, in turns, so that other
 * load on the machine affects all of them. The first rounds warm up the JIT compiler and are not
 * counted.
 */
final class QueryChild {
  /**
   * Number of rounds before the counted ones. Chosen by hand; the range in the row "medians of
   * rounds" of the page shows how much the counted rounds still differ.
   */
  private static final int WARM_UP_ROUNDS = 3;

  /**
   * Number of words whose hits are counted by facet. Chosen by hand: counting visits all hits of a
   * word, which takes long for frequent words in a large index.
   */
  private static final int FACET_WORDS = 5;

  private static final double NANOS_PER_MS = 1e6;

  private final List<TimedQuery> queries;
  private final List<Searcher> searchers = new ArrayList<>();

  private QueryChild(List<TimedQuery> queries) {
    this.queries = queries;
  }

  /**
   * Runs the queries.
   *
   * @param arguments suffix of the phases, file of queries, number of rounds, then the name and the
   *     folder of each index
   */
  public static void main(String[] arguments) throws IOException {
    MeasurementOutput.silenceLogging();
    QueryChild child = new QueryChild(TimedQuery.allOf(Path.of(arguments[1])));
    try {
      for (int i = 3; i < arguments.length; i += 2) {
        EngineName engine = EngineName.of(arguments[i]);
        child.searchers.addAll(engine.open(Path.of(arguments[i + 1])));
      }
      child.writeHitCounts(new MeasurementOutput("query" + arguments[0], 0));
      for (int round = 1 - WARM_UP_ROUNDS; round <= Integer.parseInt(arguments[2]); round++) {
        child.timeQueries(new MeasurementOutput("query" + arguments[0], round), round);
        child.timeFacets(new MeasurementOutput("facet" + arguments[0], round), round);
      }
    } finally {
      for (Searcher searcher : child.searchers) {
        searcher.close();
      }
    }
  }

  private void writeHitCounts(MeasurementOutput output) throws IOException {
    for (Searcher searcher : searchers) {
      for (TimedQuery query : queries) {
        output.write(
            searcher.name(), query.kind().toString(), searcher.search(query).size(), "hits");
      }
    }
  }

  private void timeQueries(MeasurementOutput output, int round) throws IOException {
    for (int q = 0; q < queries.size(); q++) {
      TimedQuery query = queries.get(q);
      for (int s = 0; s < searchers.size(); s++) {
        // Rotates the first searcher, because the first one may warm caches for the others.
        Searcher searcher = searchers.get((round + WARM_UP_ROUNDS + q + s) % searchers.size());
        long start = System.nanoTime();
        searcher.search(query);
        double ms = (System.nanoTime() - start) / NANOS_PER_MS;
        if (round > 0) {
          output.write(searcher.name(), query.kind().toString(), ms, "ms");
        }
      }
    }
  }

  private void timeFacets(MeasurementOutput output, int round) throws IOException {
    List<TimedQuery> words =
        queries.stream().filter(q -> q.kind() == TimedQuery.Kind.TERM).limit(FACET_WORDS).toList();
    for (TimedQuery word : words) {
      for (Searcher searcher : searchers) {
        for (Facet facet : searcher.facets()) {
          timeFacet(output, round, searcher, facet, word);
        }
      }
    }
  }

  private static void timeFacet(
      MeasurementOutput output, int round, Searcher searcher, Facet facet, TimedQuery word)
      throws IOException {
    long start = System.nanoTime();
    searcher.count(facet, word);
    double ms = (System.nanoTime() - start) / NANOS_PER_MS;
    if (round > 0) {
      output.write(searcher.name(), facet.name().toLowerCase(Locale.ROOT), ms, "ms");
    }
  }
}
