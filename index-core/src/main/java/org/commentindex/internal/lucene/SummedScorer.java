package org.commentindex.internal.lucene;

import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** Scores a word that weighs twice: in any form, and as typed. */
final class SummedScorer extends SimScorer {
  private final SimScorer one;
  private final SimScorer other;

  SummedScorer(SimScorer one, SimScorer other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public float score(float times, long norm) {
    return one.score(times, norm) + other.score(times, norm);
  }

  @Override
  public BulkSimScorer asBulkSimScorer() {
    BulkSimScorer ones = one.asBulkSimScorer();
    BulkSimScorer others = other.asBulkSimScorer();
    return new BulkSimScorer() {
      private float[] more = new float[0];

      @Override
      public void score(int size, float[] times, long[] norms, float[] scores) {
        if (more.length < size) {
          more = new float[Math.max(size, 2 * more.length)];
        }
        others.score(size, times, norms, more);
        ones.score(size, times, norms, scores);
        for (int i = 0; i < size; i++) {
          scores[i] += more[i];
        }
      }
    };
  }
}
