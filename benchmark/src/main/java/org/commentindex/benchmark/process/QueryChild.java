package org.commentindex.benchmark.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.benchmark.engine.EngineName;
import org.commentindex.benchmark.engine.Searcher;
import org.commentindex.benchmark.engine.TimedQuery;
import org.commentindex.query.Facet;

/**
 * Asks the same queries of several searchers, in turns, so that what else the machine does hits all
 * of them. Every time counts but those of the first rounds, in which Java compiles.
 */
final class QueryChild {
  private static final int WARM_UP = 3;

  private final String phase;
  private final List<TimedQuery> queries;
  private final List<Searcher> searchers;

  private QueryChild(String phase, List<TimedQuery> queries, List<Searcher> searchers) {
    this.phase = phase;
    this.queries = queries;
    this.searchers = searchers;
  }

  /** Arguments: phase, file of queries, rounds, then an engine and its folder each. */
  public static void main(String[] arguments) throws IOException {
    List<TimedQuery> queries = TimedQuery.allOf(Path.of(arguments[1]));
    List<Searcher> searchers = new ArrayList<>();
    try {
      for (int i = 3; i < arguments.length; i += 2) {
        searchers.addAll(EngineName.of(arguments[i]).open(Path.of(arguments[i + 1])));
      }
      QueryChild child = new QueryChild(arguments[0], queries, searchers);
      for (int round = 1 - WARM_UP; round <= Integer.parseInt(arguments[2]); round++) {
        child.queries(round);
        child.facets(round);
      }
    } finally {
      for (Searcher searcher : searchers) {
        searcher.close();
      }
    }
  }

  private void queries(int round) throws IOException {
    Said said = new Said(phase, round);
    for (int q = 0; q < queries.size(); q++) {
      TimedQuery query = queries.get(q);
      for (int s = 0; s < searchers.size(); s++) {
        // Another one is the first each time: it brings the processor what the next ones find
        // there.
        Searcher searcher = searchers.get((round + WARM_UP + q + s) % searchers.size());
        long start = System.nanoTime();
        int hits = searcher.best(query);
        long took = System.nanoTime() - start;
        if (round == 1) {
          said.measured(searcher.name(), query.kind().toString(), hits, "hits");
        }
        if (round > 0) {
          said.measured(searcher.name(), query.kind().toString(), took / 1e6, "ms");
        }
      }
    }
  }

  private void facets(int round) throws IOException {
    Said said = new Said(phase.replace("query", "facet"), round);
    for (TimedQuery query : queries) {
      for (Searcher searcher : searchers) {
        for (Facet facet : Facet.values()) {
          if (query.kind() == TimedQuery.Kind.TERM && searcher.facets().contains(facet)) {
            long start = System.nanoTime();
            searcher.count(facet, query);
            long took = System.nanoTime() - start;
            if (round > 0) {
              said.measured(
                  searcher.name(),
                  facet.name().toLowerCase(java.util.Locale.ROOT),
                  took / 1e6,
                  "ms");
            }
          }
        }
      }
    }
  }
}
