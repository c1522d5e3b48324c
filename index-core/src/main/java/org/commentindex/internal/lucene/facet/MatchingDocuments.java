package org.commentindex.internal.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** The live documents that match a query, as one bit set per segment. Immutable and thread-safe. */
public final class MatchingDocuments {
  private final FacetsCollector collected;
  private final List<FixedBitSet> bySegment = new ArrayList<>();

  private MatchingDocuments(IndexSearcher searcher, Query query) throws IOException {
    collected = searcher.search(query, new FacetsCollectorManager());
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
  public static MatchingDocuments of(IndexSearcher searcher, Query query) throws IOException {
    return new MatchingDocuments(searcher, query);
  }

  /** Returns the documents as the collector that Lucene's facets read. */
  FacetsCollector collected() {
    return collected;
  }

  /** Returns the documents of a segment. Must not be changed. */
  public FixedBitSet in(LeafReaderContext leaf) {
    return bySegment.get(leaf.ord);
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
