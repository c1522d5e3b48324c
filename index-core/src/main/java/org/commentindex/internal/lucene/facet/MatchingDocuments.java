package org.commentindex.internal.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.lucene.limit.LimitedIterator;
import org.commentindex.internal.lucene.limit.LimitedSearcher;

/** The live documents that match a query, as one bit set per segment. Immutable and thread-safe. */
public final class MatchingDocuments {
  private final List<FixedBitSet> bySegment = new ArrayList<>();
  private final Deadline deadline;

  private MatchingDocuments(LimitedSearcher searcher, Query query) throws IOException {
    deadline = searcher.wholeDeadline();
    FacetsCollector collected = searcher.search(query, new FacetsCollectorManager());
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      bySegment.add(new FixedBitSet(leaf.reader().maxDoc()));
    }
    for (MatchingDocs segment : collected.getMatchingDocs()) {
      DocIdSetIterator documents = segment.bits().iterator();
      if (documents != null) {
        bySegment.get(segment.context().ord).or(documents);
      }
    }
  }

  /** Returns the documents that match a query. */
  public static MatchingDocuments of(LimitedSearcher searcher, Query query) throws IOException {
    return new MatchingDocuments(searcher, query);
  }

  /**
   * Returns the documents as the collector that Lucene's facets read.
   *
   * @param reader the reader that is counted, of the same index
   */
  FacetsCollector collected(IndexReader reader) {
    List<MatchingDocs> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(
          new MatchingDocs(
              leaf, limited(leaf), bySegment.get(leaf.ord).cardinality(), new float[0]));
    }
    return new FacetsCollector() {
      @Override
      public List<MatchingDocs> getMatchingDocs() {
        return segments;
      }
    };
  }

  private DocIdSet limited(LeafReaderContext leaf) {
    return new DocIdSet() {
      @Override
      public DocIdSetIterator iterator() {
        return in(leaf);
      }

      @Override
      public long ramBytesUsed() {
        return bySegment.get(leaf.ord).ramBytesUsed();
      }
    };
  }

  /** Returns an iterator of the documents of a segment, which ends when the deadline is over. */
  public DocIdSetIterator in(LeafReaderContext leaf) {
    FixedBitSet documents = bySegment.get(leaf.ord);
    return new LimitedIterator(new BitSetIterator(documents, documents.cardinality()), deadline);
  }

  /** Returns the number of documents. */
  public long size() {
    return bySegment.stream().mapToLong(FixedBitSet::cardinality).sum();
  }

  /** Returns the number of documents that are also in another set. */
  public long countAlso(MatchingDocuments other) {
    long count = 0;
    for (int i = 0; i < bySegment.size(); i++) {
      count += FixedBitSet.intersectionCount(bySegment.get(i), other.bySegment.get(i));
    }
    return count;
  }
}
