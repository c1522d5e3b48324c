package org.commentindex.benchmark.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commentindex.search.Facet;

/** One way to ask an index. Not thread-safe. */
public interface Searcher extends Closeable {
  /** How many hits are asked for. */
  int HITS = 10;

  /** Stands in the name of a searcher that makes snippets, of an engine that need not. */
  String WITH_SNIPPETS = " with snippets";

  /** Stands in the name of a searcher that gives ids alone, of an engine that shows more. */
  String IDS_ALONE = " ids alone";

  /** The engine, and what it shows of a hit. */
  String name();

  /**
   * The ids of the best, and what else this searcher shows of them.
   *
   * @return their ids, the best first, at most {@link #HITS}
   */
  List<String> best(TimedQuery query) throws IOException;

  /** By what it can count hits. */
  default Set<Facet> facets() {
    return Set.of();
  }

  /**
   * Counts all comments that have a word by a facet.
   *
   * @param facet one of {@link #facets()}
   * @return how many of the most frequent values were found, at most {@link #HITS}
   */
  default int count(Facet facet, TimedQuery word) throws IOException {
    throw new UnsupportedOperationException(name() + " does not count by " + facet);
  }
}
