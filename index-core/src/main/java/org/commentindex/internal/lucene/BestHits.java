package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortedSetSelector;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.GroupValues;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents with the highest scores, equal ones in order of id. What cannot be among them
 * is passed over, but not where words stand in a row: to count those that match all of them would
 * have to be looked at again. An id is read only where two scores are equal: Lucene's own sorting
 * by score and id reads the id of every document that is among the best for a while.
 */
final class BestHits implements Collector {
  /** So many are looked at before any is passed over: an answer as small as this is counted so. */
  private static final int LOOKED_AT = 1_000;

  /** The same where documents are found by several words: to count them takes about as long. */
  private static final int LOOKED_AT_OF_SEVERAL = 10_000;

  private final HitHeap best;
  private final boolean collapsed;
  private final long lookedAt;
  private long seen;
  private float lowest = Float.POSITIVE_INFINITY;
  private boolean passedOver;

  private BestHits(int wanted, boolean collapsed, long lookedAt) {
    this.best = new HitHeap(wanted);
    this.collapsed = collapsed;
    this.lookedAt = lookedAt;
  }

  /**
   * Asks a query.
   *
   * @param wanted at most so many, at least 1
   * @param collapsed of documents that are alike only the best; the total is of all
   */
  static BestHits of(IndexSearcher searcher, Query query, int wanted, boolean collapsed)
      throws IOException {
    long lookedAt = lookedAt(query);
    return searcher.search(
        AnyWordQuery.of(searcher.rewrite(query)),
        new CollectorManager<BestHits, BestHits>() {
          @Override
          public BestHits newCollector() {
            return new BestHits(wanted, collapsed, lookedAt);
          }

          @Override
          public BestHits reduce(Collection<BestHits> all) {
            return all.iterator().next(); // the searcher has no threads, so there is one
          }
        });
  }

  private static long lookedAt(Query query) {
    if (asksForPlaces(query)) {
      return Long.MAX_VALUE;
    }
    return query instanceof BooleanQuery parts && !QueryTranslator.isNeededAndMore(parts)
        ? LOOKED_AT_OF_SEVERAL
        : LOOKED_AT;
  }

  /** Whether a document has to be read to know where its words stand. */
  private static boolean asksForPlaces(Query query) {
    return switch (query) {
      case PhraseQuery row -> true;
      case IntervalQuery places -> true;
      case BoostQuery weighed -> asksForPlaces(weighed.getQuery());
      case BooleanQuery parts ->
          parts.clauses().stream().anyMatch(part -> asksForPlaces(part.query()));
      default -> false;
    };
  }

  /** How many match; -1 if some were passed over. */
  long total() {
    return passedOver ? -1 : seen;
  }

  /** The best first, each with its score and id; to be called once. */
  FieldDoc[] inOrder() throws IOException {
    return best.inOrder();
  }

  @Override
  public ScoreMode scoreMode() {
    return lookedAt == Long.MAX_VALUE ? ScoreMode.COMPLETE : ScoreMode.TOP_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    best.begin(
        leaf,
        SortedSetSelector.wrap(
            DocValues.getSortedSet(leaf.reader(), Fields.ID), SortedSetSelector.Type.MIN),
        collapsed ? GroupValues.names(leaf) : null);
    return new LeafCollector() {
      private @Nullable Scorable scorer;

      @Override
      public void setScorer(Scorable of) throws IOException {
        scorer = of;
        passOver(of);
      }

      @Override
      public void collect(int doc) throws IOException {
        Scorable of = scorer;
        if (of == null) {
          throw new IllegalStateException("a document without a score");
        }
        float score = of.score();
        lowest = Math.min(lowest, score);
        seen++;
        if (best.offer(score, doc) || seen == lookedAt) {
          passOver(of);
        }
      }
    };
  }

  /** Equal scores have to be looked at; where all are equal there is nothing to pass over. */
  private void passOver(Scorable scorer) throws IOException {
    if (seen >= lookedAt && best.isFull() && best.worst() > lowest) {
      passedOver = true;
      scorer.setMinCompetitiveScore(best.worst());
    }
  }
}
