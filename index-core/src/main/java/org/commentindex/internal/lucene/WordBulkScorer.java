package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Scores the documents of one word, many at once, and passes over blocks that cannot compete. */
final class WordBulkScorer extends BulkScorer {
  /** From a block that cannot compete so many times its length is looked at. */
  private static final int FARTHER = 8;

  private final Scorer scorer;
  private final Best best = new Best();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  /** A scorer that skips nothing by itself. */
  WordBulkScorer(Scorer scorer) {
    this.scorer = scorer;
  }

  private static final class Best extends Scorable {
    private float score;
    private float least;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      least = score;
    }
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(best);
    if (scorer.docID() < min) {
      scorer.iterator().advance(min);
    }
    while (scorer.docID() < max) {
      int upTo = best.least > 0 ? competitive(max) : max;
      scorer.nextDocsAndScores(upTo, live, buffer);
      for (int i = 0; i < buffer.size; i++) {
        best.score = buffer.features[i];
        if (best.score >= best.least) {
          collector.collect(buffer.docs[i]);
        }
      }
    }
    return scorer.docID();
  }

  /** Goes to a block that can compete, if there is one before the end; returns where it ends. */
  private int competitive(int max) throws IOException {
    while (scorer.docID() < max) {
      int doc = scorer.docID();
      int last = scorer.advanceShallow(doc);
      if (scorer.getMaxScore(last) >= best.least) {
        return last >= max ? max : last + 1;
      }
      int farther = last;
      while (farther < max && scorer.getMaxScore(farther) < best.least) {
        last = farther;
        farther = (int) Math.min(max, doc + (long) FARTHER * (last - doc + 1L));
      }
      scorer.iterator().advance(last >= max ? max : last + 1);
    }
    return max;
  }

  @Override
  public long cost() {
    return scorer.iterator().cost();
  }
}
