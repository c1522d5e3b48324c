package org.commentindex.internal.lucene.limit;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Scores ranges of documents and checks a deadline between them. Ranges become longer while they
 * take less than a few milliseconds, and shorter while they take more.
 */
final class LimitedBulkScorer extends BulkScorer {
  /** Documents in the first range, few enough for conditions that read each comment. */
  private static final int FIRST_RANGE = 256;

  /**
   * Maximum documents in a range. A range starts the search for the best hits anew, so that ranges
   * of 2,048 documents would slow fast queries down. Chosen by hand.
   */
  private static final int MAX_RANGE = 32_768;

  /**
   * Nanoseconds that a range may take: a tenth of the 50 ms in which a search must end, since the
   * next range may be far more expensive. Chosen by hand.
   */
  private static final long RANGE_NANOS = 5_000_000;

  private final BulkScorer in;
  private final Deadline deadline;

  LimitedBulkScorer(BulkScorer in, Deadline deadline) {
    this.in = in;
    this.deadline = deadline;
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits acceptDocs, int min, int max)
      throws IOException {
    int range = FIRST_RANGE;
    int next = min;
    while (next < max) {
      deadline.check();
      long start = System.nanoTime();
      int end = (int) Math.min((long) next + range, max);
      next = in.score(collector, acceptDocs, next, end);
      if (System.nanoTime() - start < RANGE_NANOS) {
        range = Math.min(2 * range, MAX_RANGE);
      } else {
        range = Math.max(1, range / 2);
      }
    }
    return next;
  }

  @Override
  public long cost() {
    return in.cost();
  }
}
