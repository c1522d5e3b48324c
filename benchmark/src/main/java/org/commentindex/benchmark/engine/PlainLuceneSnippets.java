package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Lucene's {@code UnifiedHighlighter}, which reads the text of both fields from one stored field.
 */
final class PlainLuceneSnippets extends UnifiedHighlighter {
  /** Maximum passages per hit. Chosen by hand. */
  private static final int MAX_PASSAGES = 3;

  private PlainLuceneSnippets(IndexSearcher searcher) {
    super(builder(searcher, new PlainLuceneEngine.ExactAndStemmedAnalyzer()));
  }

  /** Returns the passages of the hits that have any. */
  static List<String> of(IndexSearcher searcher, TimedQuery.Kind kind, Query query, TopDocs top)
      throws IOException {
    String field =
        switch (kind) {
          case TERM, AND, OR, NOT -> PlainLuceneEngine.STEM;
          case PHRASE, PREFIX -> PlainLuceneEngine.TEXT;
        };
    String[] snippets =
        new PlainLuceneSnippets(searcher).highlight(field, query, top, MAX_PASSAGES);
    return Arrays.stream(snippets).filter(Objects::nonNull).toList();
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheThreshold) throws IOException {
    return super.loadFieldValues(
        new String[] {PlainLuceneEngine.STORED}, documents, cacheThreshold);
  }
}
