package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.commentindex.backend.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first documents in order of id where all that match score alike, as with the beginning
 * of a word or a label. Where many match, the first of a segment are soon met by going through its
 * dictionary of ids; where few do, the numbers of their ids are compared.
 */
final class EqualHits {
  /** Going on to an id and its document costs as much as comparing some numbers. */
  private static final int COMPARISONS = 16;

  /** By these, words that begin so or match an expression are found without weighing them. */
  private static final Set<MultiTermQuery.RewriteMethod> ALIKE =
      Set.of(MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE, MultiTermQuery.CONSTANT_SCORE_REWRITE);

  private final float score;
  private final HitHeap best;
  private final int wanted;

  private EqualHits(float score, int wanted) {
    this.score = score;
    this.best = new HitHeap(wanted);
    this.wanted = wanted;
  }

  /** The score of every document that matches, or null if it is not known to be the same. */
  static @Nullable Float scoreOf(Query query) {
    return scoreOf(query, 1);
  }

  private static @Nullable Float scoreOf(Query query, float boost) {
    return switch (query) {
      case MatchAllDocsQuery all -> boost;
      case ConstantScoreQuery constant -> boost;
      case MultiTermQuery words ->
          ALIKE.contains(words.getRewriteMethod()) ? Float.valueOf(boost) : null;
      case BoostQuery boosted -> scoreOf(boosted.getQuery(), boost * boosted.getBoost());
      case BooleanQuery parts -> scoreOf(parts, boost);
      default -> null;
    };
  }

  /** What all have to match adds to every score; what may match adds to some. */
  private static @Nullable Float scoreOf(BooleanQuery parts, float boost) {
    double sum = 0;
    for (BooleanClause clause : parts.clauses()) {
      if (clause.isScoring()) {
        Float score = clause.isRequired() ? scoreOf(clause.query(), boost) : null;
        if (score == null) {
          return null;
        }
        sum += score;
      }
    }
    return (float) sum;
  }

  /**
   * The first of all that match, with their number.
   *
   * @param matching what they match
   * @param score what each of them scores
   * @param wanted at most so many, at least 1
   */
  static TopDocs of(IndexSearcher searcher, Query matching, float score, int wanted)
      throws IOException {
    EqualHits hits = new EqualHits(score, wanted);
    MatchingDocuments all = MatchingDocuments.of(searcher, matching);
    long total = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet documents = all.in(leaf);
      int count = documents.cardinality();
      if (count > 0) {
        hits.add(leaf, documents, count);
        total += count;
      }
    }
    return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), hits.best.inOrder());
  }

  private void add(LeafReaderContext leaf, FixedBitSet documents, int count) throws IOException {
    SortedDocValues ids =
        SortedSetSelector.wrap(
            DocValues.getSortedSet(leaf.reader(), Fields.ID), SortedSetSelector.Type.MIN);
    best.begin(leaf, ids, null);
    int[] first = firstOf(leaf, documents, count);
    if (first == null) {
      first = lowest(ids, documents, Math.min(wanted, count));
    }
    Arrays.sort(first);
    for (int doc : first) {
      best.offer(score, doc);
    }
  }

  /** By the numbers of all ids. */
  private static int[] lowest(SortedDocValues ids, FixedBitSet documents, int most)
      throws IOException {
    LongHeap highestFirst = new LongHeap(most);
    documents.forEach(
        0,
        documents.length(),
        0,
        doc -> {
          if (!ids.advanceExact(doc)) {
            throw new IOException("a document has no id");
          }
          highestFirst.insertWithOverflow(-(((long) ids.ordValue() << Integer.SIZE) | doc));
        });
    int[] lowest = new int[most];
    for (int i = 0; i < most; i++) {
      lowest[i] = (int) -highestFirst.pop();
    }
    return lowest;
  }

  /** By the dictionary of ids, as long as it is likely to be quicker; else null. */
  private int @Nullable [] firstOf(LeafReaderContext leaf, FixedBitSet documents, int count)
      throws IOException {
    int[] first = new int[Math.min(wanted, count)];
    long mayTake = count / COMPARISONS;
    Terms terms = leaf.reader().terms(Fields.ID);
    if (terms == null || (long) first.length * documents.length() > mayTake * count) {
      return null;
    }
    TermsEnum ids = terms.iterator();
    PostingsEnum postings = null;
    int found = 0;
    for (long taken = 0; taken < mayTake && ids.next() != null; taken++) {
      postings = ids.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (documents.get(doc)) {
          first[found++] = doc;
          if (found == first.length) {
            return first;
          }
        }
      }
    }
    return null;
  }
}
