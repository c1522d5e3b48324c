package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first documents in order of id where all that match score alike, as with the beginning
 * of a word or a label: those of each segment, merged by their ids.
 */
final class EqualHits {
  /** By these, words that begin so or match an expression are found without weighing them. */
  private static final Set<MultiTermQuery.RewriteMethod> ALIKE =
      Set.of(MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE, MultiTermQuery.CONSTANT_SCORE_REWRITE);

  private EqualHits() {}

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
    MatchingDocuments all = MatchingDocuments.of(searcher, matching);
    Queue<FirstOfSegment> segments =
        new PriorityQueue<>((one, other) -> one.id().compareTo(other.id()));
    long total = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet documents = all.in(leaf);
      int count = documents.cardinality();
      if (count > 0) {
        addIfAny(FirstOfSegment.of(leaf, documents, count, wanted), segments);
        total += count;
      }
    }
    FieldDoc[] first = new FieldDoc[(int) Math.min(wanted, total)];
    for (int i = 0; i < first.length; i++) {
      FirstOfSegment next = segments.remove();
      first[i] = new FieldDoc(next.document(), score, new Object[] {score, next.id()});
      addIfAny(next, segments);
    }
    return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), first);
  }

  private static void addIfAny(FirstOfSegment segment, Queue<FirstOfSegment> to)
      throws IOException {
    if (segment.next()) {
      to.add(segment);
    }
  }
}
