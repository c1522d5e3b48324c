package org.commentindex.benchmark.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.commentindex.search.Facet;
import org.commentindex.search.SearchRequest;

/** A way to search an index: for ids alone or with snippets. Not thread-safe. */
public interface Searcher extends Closeable {
  /** Maximum number of hits of a search: the default of the library. */
  int LIMIT = SearchRequest.DEFAULT_LIMIT;

  /** Suffix of the name of a searcher with snippets, of an engine that returns ids by default. */
  String WITH_SNIPPETS = " with snippets";

  /** Suffix of the name of a searcher for ids, of an engine that returns snippets by default. */
  String IDS_ALONE = " ids alone";

  /** Returns the engine name and the suffix. */
  String name();

  /**
   * Returns the ids of the top hits by score, at most {@link #LIMIT}, and computes the snippets if
   * this searcher has them.
   */
  List<String> search(TimedQuery query) throws IOException;

  /** Returns the facets that {@link #count} supports. */
  default Set<Facet> facets() {
    return Set.of();
  }

  /**
   * Counts all hits of a word by a facet.
   *
   * @param facet one of {@link #facets()}
   * @return the number of most frequent values found, at most {@link #LIMIT}
   */
  default int count(Facet facet, TimedQuery word) throws IOException {
    throw new UnsupportedOperationException(name() + " does not count by " + facet);
  }
}
