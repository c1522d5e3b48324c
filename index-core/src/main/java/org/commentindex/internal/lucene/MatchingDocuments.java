package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

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
    List<FixedBitSet> bySegment = new ArrayList<>();
    Weight weight = query instanceof PrefixQuery ? null : weight(searcher, query);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet matching = new FixedBitSet(leaf.reader().maxDoc());
      if (weight != null) {
        add(weight.scorer(leaf), matching);
      } else {
        addBeginning(leaf, ((PrefixQuery) query).getPrefix(), matching);
      }
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(matching, 0);
      }
      bySegment.add(matching);
    }
    return new MatchingDocuments(bySegment);
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static void add(@Nullable Scorer scorer, FixedBitSet to) throws IOException {
    if (scorer != null) {
      add(scorer.iterator(), to);
    }
  }

  private static void add(DocIdSetIterator documents, FixedBitSet to) throws IOException {
    documents.nextDoc();
    documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, to, 0);
  }

  /** Terms that begin so follow each other in the dictionary: no automaton is needed. */
  private static void addBeginning(LeafReaderContext leaf, Term beginning, FixedBitSet to)
      throws IOException {
    Terms terms = leaf.reader().terms(beginning.field());
    if (terms == null) {
      return;
    }
    TermsEnum at = terms.iterator();
    PostingsEnum postings = null;
    BytesRef term = at.seekCeil(beginning.bytes()) == TermsEnum.SeekStatus.END ? null : at.term();
    while (term != null && StringHelper.startsWith(term, beginning.bytes())) {
      postings = at.postings(postings, PostingsEnum.NONE);
      add(postings, to);
      term = at.next();
    }
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
