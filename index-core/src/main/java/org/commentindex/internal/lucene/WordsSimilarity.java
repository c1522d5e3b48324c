package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.commentindex.internal.analysis.WordForms;

/** BM25, where the two terms of a form without inflection in a phrase are one word. */
final class WordsSimilarity extends BM25Similarity {
  /** Tried on three public collections; the figures are in docs/ranking.md. */
  static final WordsSimilarity INSTANCE = new WordsSimilarity();

  private WordsSimilarity() {
    super(1.4f, 0.75f);
  }

  /**
   * The words of a phrase weigh as much as all of them.
   *
   * @param terms in the order of the phrase; of the two terms of a form the written one is before
   *     the marked one, and {@link WordsSearcher} says of the marked one how many have either
   */
  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
    List<TermStatistics> words = new ArrayList<>();
    String before = "";
    for (TermStatistics term : terms) {
      String text = term.term().utf8ToString();
      if (WordForms.isMarked(text) && WordForms.unmarked(text).equals(before)) {
        words.removeLast();
      }
      words.add(term);
      before = text;
    }
    return super.idfExplain(collection, words.toArray(TermStatistics[]::new));
  }
}
