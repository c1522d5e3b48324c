package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents that match a query, deleted ones left out: a bit for each document, segment by
 * segment. Immutable once made, and thread-safe.
 */
final class MatchingDocuments {
  private final List<FixedBitSet> bySegment;

  private MatchingDocuments(List<FixedBitSet> bySegment) {
    this.bySegment = bySegment;
  }

  static MatchingDocuments of(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<FixedBitSet> bySegment = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator documents = scorer.iterator();
        documents.nextDoc();
        documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, matching, 0);
        Bits live = leaf.reader().getLiveDocs();
        if (live != null) {
          live.applyMask(matching, 0);
        }
      }
      bySegment.add(matching);
    }
    return new MatchingDocuments(bySegment);
  }

  /** Those of a segment. */
  FixedBitSet in(LeafReaderContext leaf) {
    return bySegment.get(leaf.ord);
  }

  /** How many match this and another query. */
  long countAlso(MatchingDocuments other) {
    long count = 0;
    for (int i = 0; i < bySegment.size(); i++) {
      count += FixedBitSet.intersectionCount(bySegment.get(i), other.bySegment.get(i));
    }
    return count;
  }
}
