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
 * Asks the same queries of several searchers, in turns, so that what else the machine does hits all
 * of them. Every time counts but those of the first rounds, in which Java compiles.
 */
final class QueryChild {
  private static final int WARM_UP = 3;

  /** Counting all comments that have a frequent word takes long where there are many. */
  private static final int WORDS = 5;

  private final List<TimedQuery> queries;
  private final List<Searcher> searchers = new ArrayList<>();

  private QueryChild(List<TimedQuery> queries) {
    this.queries = queries;
  }

  /**
   * Arguments: what is put behind the phases, file of queries, rounds, then engines and folders.
   */
  public static void main(String[] arguments) throws IOException {
    Said.alone();
    QueryChild child = new QueryChild(TimedQuery.allOf(Path.of(arguments[1])));
    try {
      for (int i = 3; i < arguments.length; i += 2) {
        EngineName engine = EngineName.of(arguments[i]);
        child.searchers.addAll(engine.open(Path.of(arguments[i + 1])));
      }
      child.hits(new Said("query" + arguments[0], 0));
      for (int round = 1 - WARM_UP; round <= Integer.parseInt(arguments[2]); round++) {
        child.ask(new Said("query" + arguments[0], round), round);
        child.count(new Said("facet" + arguments[0], round), round);
      }
    } finally {
      for (Searcher searcher : child.searchers) {
        searcher.close();
      }
    }
  }

  private void hits(Said said) throws IOException {
    for (Searcher searcher : searchers) {
      for (TimedQuery query : queries) {
        said.measured(
            searcher.name(), query.kind().toString(), searcher.best(query).size(), "hits");
      }
    }
  }

  private void ask(Said said, int round) throws IOException {
    for (int q = 0; q < queries.size(); q++) {
      TimedQuery query = queries.get(q);
      for (int s = 0; s < searchers.size(); s++) {
        // Another one is the first each time: what it reads is there for the next ones.
        Searcher searcher = searchers.get((round + WARM_UP + q + s) % searchers.size());
        long start = System.nanoTime();
        searcher.best(query);
        long took = System.nanoTime() - start;
        if (round > 0) {
          said.measured(searcher.name(), query.kind().toString(), took / 1e6, "ms");
        }
      }
    }
  }

  private void count(Said said, int round) throws IOException {
    List<TimedQuery> words =
        queries.stream().filter(q -> q.kind() == TimedQuery.Kind.TERM).limit(WORDS).toList();
    for (TimedQuery word : words) {
      for (Searcher searcher : searchers) {
        for (Facet facet : searcher.facets()) {
          count(said, round, searcher, facet, word);
        }
      }
    }
  }

  private static void count(Said said, int round, Searcher searcher, Facet facet, TimedQuery word)
      throws IOException {
    long start = System.nanoTime();
    searcher.count(facet, word);
    long took = System.nanoTime() - start;
    if (round > 0) {
      said.measured(searcher.name(), facet.name().toLowerCase(Locale.ROOT), took / 1e6, "ms");
    }
  }
}
