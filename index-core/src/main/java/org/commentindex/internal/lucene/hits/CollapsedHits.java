package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.internal.lucene.limit.LimitedSearcher;

/** Counts the hits that are left out because a hit of the same near-duplicate group is returned. */
public final class CollapsedHits {
  private CollapsedHits() {}

  /** Returns the number of matching documents in groups less the number of these groups. */
  public static long count(LimitedSearcher searcher, Query query) throws IOException {
    MatchingDocuments matching = MatchingDocuments.of(searcher, query);
    Set<String> groups = new HashSet<>();
    long members = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      BinaryDocValues names = GroupValues.names(leaf);
      DocIdSetIterator documents = matching.in(leaf);
      for (int one = documents.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; ) {
        if (names.advanceExact(one)) {
          groups.add(names.binaryValue().utf8ToString());
          members++;
        }
        one = documents.nextDoc();
      }
    }
    return members - groups.size();
  }
}
