package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/** Queries for words in one field. What a word is, the field's analyzer says. Thread-safe. */
final class TextQueries {
  /** Stands for a text in which the analysis finds no word: it asks for nothing. */
  static final Query NO_WORD = new MatchNoDocsQuery("no word in it");

  /**
   * The first letter of a misspelt word is taken to be right: a far smaller part to look through.
   */
  private static final int FUZZY_PREFIX = 1;

  private final Analyzer analyzer;

  TextQueries(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Whether a query came from a text without a word in it. */
  @SuppressWarnings("ReferenceEquality") // equals() takes any query that matches nothing for it
  static boolean hasNoWord(Query query) {
    return query == NO_WORD;
  }

  /** A word; a compound of several is a phrase of them, or the one word it can be written as. */
  Query word(String field, String text) {
    Query asTyped = orNothing(new QueryBuilder(analyzer).createPhraseQuery(field, text));
    Analyzer ofIndex =
        Fields.isInflected(field) ? CommentAnalyzers.inflected() : CommentAnalyzers.exact();
    List<Token> closedUp = CommentAnalyzers.closedUp(ofIndex, text);
    if (closedUp.isEmpty()) {
      return asTyped;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(asTyped, Occur.SHOULD);
    for (Token whole : closedUp) {
      either.add(new TermQuery(new Term(field, whole.text())), Occur.SHOULD);
    }
    return either.build();
  }

  Query phrase(String field, String text, int slop) {
    if (slop == 0 && text.indexOf('*') < 0) {
      return orNothing(new QueryBuilder(analyzer).createPhraseQuery(field, text));
    }
    List<IntervalsSource> words = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      if (word.length() > 1 && word.endsWith("*")) {
        words.add(prefixInterval(field, word.substring(0, word.length() - 1)));
      } else {
        termsOf(field, word).forEach(term -> words.add(Intervals.term(term)));
      }
    }
    if (words.isEmpty()) {
      return NO_WORD;
    }
    return new IntervalQuery(field, near(words, slop));
  }

  private static IntervalsSource near(List<IntervalsSource> words, int slop) {
    IntervalsSource[] sources = words.toArray(IntervalsSource[]::new);
    if (sources.length == 1) {
      return sources[0];
    }
    return slop == 0
        ? Intervals.phrase(sources)
        : Intervals.maxgaps(slop, Intervals.unordered(sources));
  }

  /** Two words or phrases with at most so many words between them, in any order. */
  Query near(String field, CommentQuery.Near near) {
    IntervalsSource left = interval(field, near.left());
    IntervalsSource right = interval(field, near.right());
    return new IntervalQuery(
        field, Intervals.maxgaps(near.distance(), Intervals.unorderedNoOverlaps(left, right)));
  }

  private IntervalsSource interval(String field, CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word ->
          word.exact()
              ? phraseInterval(field, word.text())
              : Intervals.or(
                  phraseInterval(field, word.text()), inflectedInterval(field, word.text()));
      case CommentQuery.Phrase phrase -> phraseInterval(field, phrase.text());
      case CommentQuery.Prefix prefix -> prefixInterval(field, prefix.text());
      case CommentQuery.Fuzzy fuzzy ->
          Intervals.fuzzyTerm(normal(field, fuzzy.text()), fuzzy.edits());
      default -> Intervals.noIntervals("not a word: " + part);
    };
  }

  private IntervalsSource inflectedInterval(String field, String text) {
    if (field.equals(Fields.AUTHOR) || field.equals(Fields.THREAD)) {
      return Intervals.noIntervals("never inflected");
    }
    String stems = Fields.inflected(field);
    return Intervals.fixField(stems, phraseInterval(stems, text));
  }

  private IntervalsSource phraseInterval(String field, String text) {
    IntervalsSource[] words =
        termsOf(field, text).stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return words.length == 0 ? Intervals.noIntervals("no word") : Intervals.phrase(words);
  }

  private IntervalsSource prefixInterval(String field, String text) {
    return Intervals.prefix(new BytesRef(normal(field, text)), IndexSearcher.getMaxClauseCount());
  }

  Query prefix(String field, String text) {
    return new PrefixQuery(new Term(field, normal(field, text)));
  }

  Query fuzzy(String field, String text, int edits) {
    return new FuzzyQuery(new Term(field, normal(field, text)), edits, FUZZY_PREFIX);
  }

  /** Words that match an expression; an expression too large to be run matches none. */
  Query regex(String field, String expression, List<String> notes) {
    try {
      return new RegexpQuery(
          new Term(field, expression),
          RegExp.NONE,
          RegExp.CASE_INSENSITIVE,
          RegexpQuery.DEFAULT_PROVIDER,
          Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
          RegexpQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      notes.add("the expression /" + expression + "/ is too complex to be run: nothing matches it");
      return new MatchNoDocsQuery("too complex");
    }
  }

  private String normal(String field, String text) {
    return analyzer.normalize(field, text).utf8ToString();
  }

  private List<String> termsOf(String field, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return terms;
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? NO_WORD : query;
  }
}
