package org.commentindex.internal.lucene.limit;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.commentindex.backend.Deadline;

/**
 * An index searcher whose searches end when a deadline is over.
 *
 * <p>Lucene's own {@link IndexSearcher#setTimeout} checks the time between ranges of documents that
 * grow by half each time, so that the last of them takes a third of a long search, and it returns
 * what was found until then. {@link LimitedBulkScorer} has ranges that take a few milliseconds, and
 * throws.
 */
public final class LimitedSearcher extends IndexSearcher {
  private final SearchClock clock;

  private LimitedSearcher(DirectoryReader reader, SearchClock clock, Similarity similarity) {
    super(reader);
    this.clock = clock;
    setSimilarity(similarity);
  }

  /**
   * Returns a searcher for queries without patterns. Without a time limit for the whole call,
   * interrupts and the end of the budget are noticed only between ranges of documents, which costs
   * nothing that can be measured.
   */
  public static LimitedSearcher ofWords(
      DirectoryReader reader, Deadline deadline, Similarity similarity) throws IOException {
    SearchClock clock = new SearchClock(deadline);
    DirectoryReader checked = deadline.isTimed() ? exitable(reader, clock) : reader;
    return new LimitedSearcher(checked, clock, similarity);
  }

  /** Returns a searcher for queries with patterns, which may look up many terms. */
  public static LimitedSearcher ofPatterns(
      DirectoryReader reader, Deadline deadline, Similarity similarity) throws IOException {
    SearchClock clock = new SearchClock(deadline);
    return new LimitedSearcher(exitable(reader, clock), clock, similarity);
  }

  /**
   * Returns a reader whose terms, points and doc values end a search, too. Its methods cost more,
   * so it is used only where there is a time limit or a pattern.
   */
  private static DirectoryReader exitable(DirectoryReader reader, SearchClock clock)
      throws IOException {
    QueryTimeout checked =
        () -> {
          clock.current().checkUnchecked();
          return false;
        };
    return ExitableDirectoryReader.wrap(reader, checked);
  }

  /** Returns the deadline of the search that runs now. */
  public Deadline deadline() {
    return clock.current();
  }

  /** Returns the deadline of the whole call: reading and counting matches is not in the budget. */
  public Deadline wholeDeadline() {
    return clock.whole();
  }

  /**
   * Ends the search that runs now if its time is over.
   *
   * @throws org.commentindex.backend.SearchEndedException if it is
   */
  public void checkTime() {
    clock.current().checkUnchecked();
  }

  /** Begins the budget anew: the time until now was for hits that were handed over. */
  public void beginBudget() {
    clock.begin();
  }

  @Override
  protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
      throws IOException {
    Deadline deadline = clock.current();
    deadline.check();
    QueryMemory.Share memory = QueryMemory.share(weight.getQuery(), getIndexReader(), deadline);
    try {
      super.search(partitions, weight, collector);
    } finally {
      memory.release();
    }
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
      throws IOException {
    super.searchLeaf(leaf, from, to, new LimitedWeight(weight, clock.current()), collector);
  }
}
