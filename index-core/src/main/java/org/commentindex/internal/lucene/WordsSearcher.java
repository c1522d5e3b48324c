package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.commentindex.internal.analysis.WordForms;

/**
 * Searches an index in which a word without its inflection is two terms ({@link WordForms}), for
 * Lucene takes the more frequent one of them for how many comments have either.
 */
final class WordsSearcher extends IndexSearcher {
  WordsSearcher(IndexReader reader) {
    super(reader);
  }

  /**
   * How many comments have a term; of a form without inflection, how many have it or the word
   * written so, if a quarter of those with the rarer one have both.
   */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    String text = term.text();
    if (WordForms.isMarked(text)) {
      String stem = WordForms.unmarked(text);
      if (WordForms.terms(stem).size() > 1) {
        long written = getIndexReader().docFreq(new Term(term.field(), stem));
        long either = Math.max(written, docFreq) + Math.min(written, docFreq) * 3L / 4;
        either = Math.min(either, getIndexReader().getDocCount(term.field()));
        return new TermStatistics(term.bytes(), (int) either, Math.max(either, totalTermFreq));
      }
    }
    return super.termStatistics(term, docFreq, totalTermFreq);
  }
}
