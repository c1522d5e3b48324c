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

/** The queries as one would write them by hand for {@link PlainLuceneEngine}. */
final class PlainLuceneQueries {
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
          orNothing(exact.createPhraseQuery(PlainLuceneEngine.TEXT, String.join(" ", words)));
      case PREFIX -> new PrefixQuery(new Term(PlainLuceneEngine.TEXT, words.getFirst()));
    };
  }

  private BooleanQuery all(List<String> words, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(word(word), occur));
    return all.build();
  }

  /** Without its inflection, and a fifth more for the form as typed. */
  private Query word(String word) {
    Query typed = orNothing(exact.createPhraseQuery(PlainLuceneEngine.TEXT, word));
    return new BooleanQuery.Builder()
        .add(orNothing(stemmed.createPhraseQuery(PlainLuceneEngine.STEM, word)), Occur.SHOULD)
        .add(new BoostQuery(typed, 0.2f), Occur.SHOULD)
        .build();
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? MatchNoDocsQuery.INSTANCE : query;
  }
}
