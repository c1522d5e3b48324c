package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Scores the documents that have any of a few words, each word's many at once. Lucene's scorer,
 * which can pass over documents, divides them into windows and goes over each several times; it is
 * asked for what is left once there is something to pass over.
 */
final class AnyWordBulkScorer extends BulkScorer {
  /** Where Lucene's scorer comes from. */
  interface Rest {
    BulkScorer scorer() throws IOException;
  }

  private final Word[] words;
  private final Rest rest;
  private final Sum sum = new Sum();

  AnyWordBulkScorer(List<Scorer> scorers, Rest rest) {
    this.words = scorers.stream().map(Word::new).toArray(Word[]::new);
    this.rest = rest;
  }

  /** The documents of a word: those read ahead, then the scorer's. */
  private static final class Word {
    private final Scorer scorer;
    private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
    private int at;

    /** The next document; behind all others if there is none. */
    private int doc;

    Word(Scorer scorer) {
      this.scorer = scorer;
    }

    void begin(int min, int max, @Nullable Bits live) throws IOException {
      if (scorer.docID() < min) {
        scorer.iterator().advance(min);
      }
      read.size = 0;
      at = -1;
      next(max, live);
    }

    void next(int max, @Nullable Bits live) throws IOException {
      if (++at >= read.size) {
        scorer.nextDocsAndScores(max, live, read);
        at = 0;
      }
      doc = read.size == 0 ? DocIdSetIterator.NO_MORE_DOCS : read.docs[at];
    }
  }

  private static final class Sum extends Scorable {
    private float score;
    private boolean passesOver;

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float least) {
      passesOver = true;
    }
  }

  @Override
  public int score(LeafCollector collector, @Nullable Bits live, int min, int max)
      throws IOException {
    collector.setScorer(sum);
    if (sum.passesOver) {
      return rest.scorer().score(collector, live, min, max);
    }
    for (Word word : words) {
      word.begin(min, max, live);
    }
    for (int doc = next(); doc < max; doc = next()) {
      if (sum.passesOver) {
        return rest.scorer().score(collector, live, doc, max);
      }
      double score = 0;
      for (Word word : words) {
        if (word.doc == doc) {
          score += word.read.features[word.at];
          word.next(max, live);
        }
      }
      sum.score = (float) score;
      collector.collect(doc);
    }
    return left();
  }

  private int next() {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (Word word : words) {
      next = Math.min(next, word.doc);
    }
    return next;
  }

  /** Where the words go on behind what was scored. */
  private int left() {
    int left = DocIdSetIterator.NO_MORE_DOCS;
    for (Word word : words) {
      left = Math.min(left, word.scorer.docID());
    }
    return left;
  }

  @Override
  public long cost() {
    long cost = 0;
    for (Word word : words) {
      cost += word.scorer.iterator().cost();
    }
    return cost;
  }
}
