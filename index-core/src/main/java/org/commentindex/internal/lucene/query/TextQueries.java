package org.commentindex.internal.lucene.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Automaton;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/** Builds queries for words in one field. Stateless. */
public final class TextQueries {
  /** The query for a text in which the analyzer finds no word; compared by identity. */
  static final Query NO_WORD = new MatchNoDocsQuery("no word in it");

  /**
   * Number of leading characters that a misspelled word must share with a term. Bounds the part of
   * the dictionary to scan to the terms with the same first letter.
   */
  static final int FUZZY_PREFIX = 1;

  /**
   * Number of terms by which a fuzzy word is scored, the nearest ones: Lucene's default. Other
   * terms within the edit distance match without a score.
   */
  static final int SCORED_EXPANSIONS = FuzzyQuery.defaultMaxExpansions;

  /** Matches all terms of a multi-term query, however many, with a constant score. */
  static final MultiTermQuery.RewriteMethod ALL_EXPANSIONS =
      MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE;

  private TextQueries() {}

  /** Returns whether a query is for a text without a word in it. */
  @SuppressWarnings("ReferenceEquality") // equals() is true for any query that matches nothing
  static boolean hasNoWord(Query query) {
    return query == NO_WORD;
  }

  /**
   * Returns a query for the exact terms of a word. A compound matches as a phrase of its parts or
   * as its catenated form.
   */
  static Query word(String field, String text) {
    if (CommentAnalyzers.isPlain(text)) {
      return new TermQuery(new Term(field, CommentAnalyzers.lowerCase(text)));
    }
    Query asTyped = asTyped(field, text);
    return anyOf(asTyped, field, CommentAnalyzers.catenated(CommentAnalyzers.exact(), text));
  }

  /** Returns a query for the exact terms of a text at the positions that they have in it. */
  private static Query asTyped(String field, String text) {
    return orNoWord(new QueryBuilder(CommentAnalyzers.exactQuery()).createPhraseQuery(field, text));
  }

  /**
   * Returns a query for a word as written.
   *
   * @param exact the query for its exact terms
   * @param scored whether the exact terms contribute to the score
   */
  static Query written(
      Query exact,
      String field,
      CommentQuery.Word word,
      MultiTermIntervals multiTerms,
      boolean scored) {
    if (hasNoWord(exact) || !word.isExact()) {
      return exact;
    }
    IntervalsSource source = WrittenWords.of(word, field, multiTerms);
    if (source == null) {
      return exact;
    }
    Query places = intervals(field, source, multiTerms);
    return scored
        ? new BooleanQuery.Builder().add(exact, Occur.MUST).add(places, Occur.FILTER).build()
        : places;
  }

  /**
   * Returns a query for the stemmed terms of a word or label.
   *
   * @param field the field with the exact terms
   */
  static Query stemmed(String field, String text) {
    String stems = Fields.stemmed(field);
    if (CommentAnalyzers.isPlain(text)) {
      return new TermQuery(new Term(stems, CommentAnalyzers.stem(text)));
    }
    return anyOf(
        phrase(stems, CommentAnalyzers.stemmedTokens(text, true)),
        stems,
        CommentAnalyzers.catenated(CommentAnalyzers.stemmed(), text));
  }

  private static Query phrase(String field, List<AnalyzedToken> tokens) {
    if (tokens.size() < 2) {
      return tokens.isEmpty() ? NO_WORD : new TermQuery(new Term(field, tokens.getFirst().text()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(field, token.text()), token.position()));
    return phrase.build();
  }

  private static Query anyOf(Query query, String field, List<AnalyzedToken> others) {
    if (others.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(query, Occur.SHOULD);
    others.forEach(o -> any.add(new TermQuery(new Term(field, o.text())), Occur.SHOULD));
    return any.build();
  }

  /**
   * Returns a query for all forms of a word: its stem, or the word itself in comments that are not
   * in English, whose terms are not stemmed. Both count as one term with two spellings.
   */
  static Query anyForm(String field, String text) {
    Query stem = stemmed(field, text);
    if (!(stem instanceof TermQuery one)) {
      return stem;
    }
    Term term = one.getTerm();
    String unstemmed = normal(text);
    return unstemmed.equals(term.text())
        ? stem
        : new SynonymQuery.Builder(term.field())
            .addTerm(term)
            .addTerm(new Term(term.field(), unstemmed))
            .build();
  }

  /**
   * Returns whether {@link #anyForm} matches wherever the exact term does. This is not known for
   * words with several tokens.
   */
  static boolean covers(Query anyForm, Query exact) {
    if (!(exact instanceof TermQuery one)) {
      return false;
    }
    Term term = new Term(Fields.stemmed(one.getTerm().field()), one.getTerm().bytes());
    return switch (anyForm) {
      case TermQuery stem -> stem.getTerm().equals(term);
      case SynonymQuery either -> either.getTerms().contains(term);
      case DisjunctionMaxQuery any -> any.getDisjuncts().stream().anyMatch(q -> covers(q, exact));
      default -> false;
    };
  }

  /**
   * Returns a query for the words of a phrase.
   *
   * @param slop words that may be between them; above 0, they may be in any order
   */
  static Query phrase(String field, String text, int slop, MultiTermIntervals multiTerms) {
    boolean words = WordIntervals.words(text).stream().noneMatch(WordIntervals::isWild);
    return slop == 0 && words && !hasUmlaut(text)
        ? asTyped(field, text)
        : intervals(
            field, new WordIntervals(field, multiTerms, null).phrase(text, slop), multiTerms);
  }

  private static boolean hasUmlaut(String text) {
    return CommentAnalyzers.exactTokens(text, true).stream()
        .anyMatch(token -> !CommentAnalyzers.transcribed(text, token).isEmpty());
  }

  /** Returns a query for two words or phrases within a distance, in any order. */
  static Query near(
      String field,
      CommentQuery.Near near,
      MultiTermIntervals multiTerms,
      LanguageStems languages) {
    WordIntervals words = new WordIntervals(field, multiTerms, languages);
    return intervals(field, words.near(near), multiTerms);
  }

  /** Returns a query for words with a prefix. */
  static Query prefix(String field, String text, MultiTermIntervals multiTerms) {
    if (WordIntervals.hasSeveralWords(text)) {
      WordIntervals words = new WordIntervals(field, multiTerms, null);
      return intervals(field, words.prefix(text), multiTerms);
    }
    String prefix = normal(text);
    return prefix.isEmpty() ? NO_WORD : new PrefixQuery(new Term(field, prefix));
  }

  /**
   * Returns a query for words within an edit distance.
   *
   * @param edits 1 or 2
   * @param scored whether the nearest words contribute to the score; all others only match
   */
  static Query fuzzy(String field, String text, int edits, boolean scored) {
    String word = normal(text);
    if (word.isEmpty()) {
      return NO_WORD;
    }
    Query all = fuzzy(new Term(field, word), edits, ALL_EXPANSIONS);
    return scored
        ? new BooleanQuery.Builder()
            .add(all, Occur.FILTER)
            .add(
                fuzzy(
                    new Term(field, word),
                    edits,
                    FuzzyQuery.defaultRewriteMethod(SCORED_EXPANSIONS)),
                Occur.SHOULD)
            .build()
        : all;
  }

  private static Query fuzzy(Term term, int edits, MultiTermQuery.RewriteMethod expansion) {
    return new FuzzyQuery(
        term, edits, FUZZY_PREFIX, SCORED_EXPANSIONS, FuzzyQuery.defaultTranspositions, expansion);
  }

  /** Returns a query for words that a pattern with wildcards describes. */
  static Query wildcard(
      String field, String pattern, MultiTermIntervals multiTerms, LanguageStems languages) {
    List<TermPatterns.Part> parts = TermPatterns.parts(pattern);
    if (parts.size() > 1) {
      WordIntervals words = new WordIntervals(field, multiTerms, languages);
      return intervals(field, words.wildcard(pattern), multiTerms);
    }
    return parts.isEmpty() ? NO_WORD : automaton(field, pattern, parts.getFirst().automaton());
  }

  /** Returns a query for words that match a regular expression. */
  static Query regex(String field, String expression) {
    return automaton(field, '/' + expression + '/', TermPatterns.regex(expression));
  }

  private static Query automaton(String field, String what, Automaton accepted) {
    return new AutomatonQuery(new Term(field, what), accepted, false, ALL_EXPANSIONS);
  }

  /** Returns a word normalized as in the index, not stemmed; empty if nothing is left of it. */
  public static String normal(String text) {
    return CommentAnalyzers.normal(text);
  }

  private static Query intervals(
      String field, @Nullable IntervalsSource source, MultiTermIntervals multiTerms) {
    if (source == null) {
      return NO_WORD;
    }
    IntervalQuery query = new IntervalQuery(field, source);
    return new SingleClauseQuery(query, multiTerms.openTerms(query));
  }

  private static Query orNoWord(@Nullable Query query) {
    return query == null ? NO_WORD : query;
  }
}
