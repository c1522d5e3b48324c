package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.commentindex.internal.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index in which a word without its inflection is two terms ({@link WordForms}): says
 * how many comments have either of them, and how many words a field has, its inflected words once.
 * Thread-safe.
 */
final class WordsSearcher extends IndexSearcher {
  private final Map<String, CollectionStatistics> statistics = new ConcurrentHashMap<>();

  WordsSearcher(IndexReader reader) {
    super(reader);
    setSimilarity(WordsSimilarity.INSTANCE);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics known = statistics.get(field);
    if (known == null) {
      CollectionStatistics all = super.collectionStatistics(field);
      known = all == null ? null : written(all);
      if (known != null) {
        statistics.put(field, known);
      }
    }
    return known;
  }

  /** Without the terms that stand beside the words as written. */
  private CollectionStatistics written(CollectionStatistics all) throws IOException {
    long marked = getIndexReader().totalTermFreq(FormsField.marked(all.field()));
    if (marked == 0) {
      return all;
    }
    long words = all.sumTotalTermFreq() - marked;
    return new CollectionStatistics(
        all.field(), all.maxDoc(), all.docCount(), words, Math.min(words, all.sumDocFreq()));
  }

  /**
   * How many comments have a term; of a form without inflection, how many have any of its terms.
   */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    String text = term.text();
    if (WordForms.isMarked(text)) {
      String stem = WordForms.unmarked(text);
      if (WordForms.terms(stem).size() > 1) {
        int written = getIndexReader().docFreq(new Term(term.field(), stem));
        int both = written == 0 ? 0 : getIndexReader().docFreq(FormsField.both(term.field(), stem));
        int either = docFreq + written - both;
        return new TermStatistics(term.bytes(), either, Math.max(either, totalTermFreq));
      }
    }
    return super.termStatistics(term, docFreq, totalTermFreq);
  }
}
