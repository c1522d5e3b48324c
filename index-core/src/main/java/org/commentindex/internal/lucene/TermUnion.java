package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** Counts the documents that have any of some words: as bits, in a fraction of a merge's time. */
final class TermUnion {
  private final List<WordQuery> words;

  private TermUnion(List<WordQuery> words) {
    this.words = words;
  }

  /** The words of which a query needs any; none if it is about more or other things. */
  static TermUnion of(Query query) {
    List<WordQuery> words = new ArrayList<>();
    return new TermUnion(collect(query, words) ? words : List.of());
  }

  private static boolean collect(Query query, List<WordQuery> words) {
    return switch (query) {
      case WordQuery word -> words.add(word);
      case BoostQuery weighed -> collect(weighed.getQuery(), words);
      case BooleanQuery parts -> collectAny(parts, words);
      default -> false;
    };
  }

  /** What only adds to a score matches nothing that is not counted. */
  private static boolean collectAny(BooleanQuery query, List<WordQuery> words) {
    if (QueryTranslator.isNeededAndMore(query)) {
      return query.getMinimumNumberShouldMatch() == 0
          && query.clauses().stream()
              .filter(BooleanClause::isRequired)
              .allMatch(part -> collect(part.query(), words));
    }
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream()
            .allMatch(part -> part.occur() == Occur.SHOULD && collect(part.query(), words));
  }

  /** Whether it is none. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** How many documents match. */
  long count(IndexSearcher searcher) throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
      for (WordQuery word : words) {
        add(word.terms(searcher), leaf, found);
      }
      WordsSearcher.leaveOutDeleted(searcher, leaf, found);
      count += found.cardinality();
    }
    return count;
  }

  private static void add(WordTerms terms, LeafReaderContext leaf, FixedBitSet to)
      throws IOException {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.isForm(i) && terms.documents(leaf, i) > 0) {
        PostingsEnum postings = terms.entry(leaf, i).postings(null, PostingsEnum.NONE);
        postings.nextDoc();
        postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, to, 0);
      }
    }
  }
}
