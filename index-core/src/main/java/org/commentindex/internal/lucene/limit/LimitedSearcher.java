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
  private final Deadline deadline;

  private LimitedSearcher(DirectoryReader reader, Deadline deadline, Similarity similarity) {
    super(reader);
    this.deadline = deadline;
    setSimilarity(similarity);
  }

  /**
   * Returns a searcher for queries without patterns. Without a time limit, interrupts are noticed
   * only between ranges of documents, which costs nothing that can be measured.
   */
  public static LimitedSearcher ofWords(
      DirectoryReader reader, Deadline deadline, Similarity similarity) throws IOException {
    DirectoryReader checked = deadline.isTimed() ? exitable(reader, deadline) : reader;
    return new LimitedSearcher(checked, deadline, similarity);
  }

  /** Returns a searcher for queries with patterns, which may look up many terms. */
  public static LimitedSearcher ofPatterns(
      DirectoryReader reader, Deadline deadline, Similarity similarity) throws IOException {
    return new LimitedSearcher(exitable(reader, deadline), deadline, similarity);
  }

  /**
   * Returns a reader whose terms, points and doc values end a search, too. Its methods cost more,
   * so it is used only where there is a time limit or a pattern.
   */
  private static DirectoryReader exitable(DirectoryReader reader, Deadline deadline)
      throws IOException {
    QueryTimeout checked =
        () -> {
          deadline.checkUnchecked();
          return false;
        };
    return ExitableDirectoryReader.wrap(reader, checked);
  }

  /** Returns the deadline. */
  public Deadline deadline() {
    return deadline;
  }

  @Override
  protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
      throws IOException {
    deadline.check();
    QueryMemory.Share memory = QueryMemory.share(weight.getQuery(), deadline);
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
    super.searchLeaf(leaf, from, to, new LimitedWeight(weight, deadline), collector);
  }
}
