package org.commentindex.internal.lucene.query;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The weights of the ranking; docs/ranking.md has the relevance measured with them. */
public final class Ranking {
  /**
   * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009)
   * with k1 = 1.4 and b = 0.75, tuned on SciFact, Cranfield and SemEval.
   */
  public static final Similarity SIMILARITY = new BM25Similarity(1.4f, 0.75f);

  /** Weight of the exact term relative to the stemmed one, so that exact matches rank first. */
  public static final float EXACT_BOOST = 0.2f;

  /** Weight of a match in the title, in addition to the same match in the text field. */
  public static final float TITLE_BOOST = 0.2f;

  private Ranking() {}
}
