package org.commentindex.benchmark.engine;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * Builds stock Lucene queries over the fields of {@link PlainLuceneEngine}. A word is searched by
 * its stem, and its exact term adds to the score, as in the library.
 */
final class PlainLuceneQueries {
  /** Weight of the exact term relative to the stem, the library's own. */
  private static final float EXACT_WEIGHT = 0.2f;

  private final QueryBuilder exact = new QueryBuilder(CommentAnalyzers.exactQuery());
  private final QueryBuilder stemmed = new QueryBuilder(CommentAnalyzers.stemmedQuery());

  Query of(TimedQuery query) {
    List<String> words = query.words();
    return switch (query.kind()) {
      case TERM, AND -> all(words, Occur.MUST);
      case OR -> all(words, Occur.SHOULD);
      case NOT ->
          new BooleanQuery.Builder()
              .add(word(words.getFirst()), Occur.MUST)
              .add(word(words.getLast()), Occur.MUST_NOT)
              .build();
      case PHRASE ->
          orMatchNone(exact.createPhraseQuery(PlainLuceneEngine.TEXT, String.join(" ", words)));
      case PREFIX -> new PrefixQuery(new Term(PlainLuceneEngine.TEXT, words.getFirst()));
    };
  }

  private BooleanQuery all(List<String> words, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word), occur));
    return all.build();
  }

  /** Matches the stem or the exact term. */
  private Query word(String word) {
    Query exactTerm = orMatchNone(exact.createPhraseQuery(PlainLuceneEngine.TEXT, word));
    return new BooleanQuery.Builder()
        .add(orMatchNone(stemmed.createPhraseQuery(PlainLuceneEngine.STEM, word)), Occur.SHOULD)
        .add(new BoostQuery(exactTerm, EXACT_WEIGHT), Occur.SHOULD)
        .build();
  }

  private static Query orMatchNone(@Nullable Query query) {
    return query == null ? MatchNoDocsQuery.INSTANCE : query;
  }
}
