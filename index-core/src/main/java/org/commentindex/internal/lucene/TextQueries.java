package org.commentindex.internal.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.commentindex.internal.analysis.WordForms;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/** Queries for words in one field. Thread-safe. */
final class TextQueries {
  /** Stands for a text in which the analysis finds no word: it asks for nothing. */
  static final Query NO_WORD = new MatchNoDocsQuery("no word in it");

  /**
   * The first letter of a misspelt word is taken to be right: a far smaller part to look through.
   */
  static final int FUZZY_PREFIX = 1;

  /** All terms but those that are forms without inflection. */
  private static final Automaton WRITTEN =
      Operations.minus(
          Automata.makeAnyString(),
          Operations.concatenate(
              List.of(Automata.makeChar(WordForms.MARK), Automata.makeAnyString())),
          Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);

  private TextQueries() {}

  /** Whether a query came from a text without a word in it. */
  @SuppressWarnings("ReferenceEquality") // equals() takes any query that matches nothing for it
  static boolean hasNoWord(Query query) {
    return query == NO_WORD;
  }

  /** A word; a compound of several is a phrase of them, or the one word it can be written as. */
  static Query word(String field, String text) {
    if (CommentAnalyzers.isPlain(text)) {
      return new TermQuery(new Term(field, CommentAnalyzers.lowerCase(text)));
    }
    Query asTyped =
        orNothing(new QueryBuilder(CommentAnalyzers.exactQuery()).createPhraseQuery(field, text));
    List<Token> closedUp = CommentAnalyzers.closedUp(CommentAnalyzers.exact(), text);
    return eitherOf(
        asTyped, closedUp.stream().map(w -> new TermQuery(new Term(field, w.text()))).toList());
  }

  /** The same, without the inflections. */
  static Query withoutInflections(String field, String text) {
    if (CommentAnalyzers.isPlain(text)) {
      return oneOf(field, WordForms.terms(CommentAnalyzers.inflected(text)));
    }
    List<Token> stems = CommentAnalyzers.inflectedTokens(text, true);
    List<Token> closedUp = CommentAnalyzers.closedUp(CommentAnalyzers.inflected(), text);
    return eitherOf(
        row(field, stems),
        closedUp.stream().map(w -> oneOf(field, WordForms.terms(w.text()))).toList());
  }

  private static Query row(String field, List<Token> stems) {
    if (stems.size() < 2) {
      return stems.isEmpty() ? NO_WORD : oneOf(field, WordForms.terms(stems.getFirst().text()));
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (Token stem : stems) {
      Stream<String> terms = WordForms.terms(stem.text()).stream();
      row.add(terms.map(term -> new Term(field, term)).toArray(Term[]::new), stem.position());
    }
    return row.build();
  }

  private static Query oneOf(String field, Collection<String> terms) {
    SynonymQuery.Builder oneOf = new SynonymQuery.Builder(field);
    terms.forEach(term -> oneOf.addTerm(new Term(field, term)));
    return oneOf.build();
  }

  private static Query eitherOf(Query query, List<? extends Query> others) {
    if (others.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(query, Occur.SHOULD);
    others.forEach(other -> either.add(other, Occur.SHOULD));
    return either.build();
  }

  /**
   * A word without its inflection, or as typed in comments in other languages than English, where
   * it stands for itself: as one word with several spellings, so that it weighs as much in all.
   */
  static Query anyForm(String field, String text) {
    Query stem = withoutInflections(field, text);
    if (!(stem instanceof SynonymQuery one)) {
      return stem;
    }
    Set<String> terms = new LinkedHashSet<>();
    one.getTerms().forEach(term -> terms.add(term.text()));
    terms.addAll(WordForms.terms(normal(text)));
    return oneOf(field, terms);
  }

  /**
   * Whether what has the word as typed is found by {@link #anyForm} as well: the same analysis
   * makes the one of the other, token by token. Not known of what are several tokens.
   */
  static boolean covers(Query anyForm, Query typed) {
    return typed instanceof TermQuery one
        && anyForm instanceof SynonymQuery forms
        && WordForms.terms(one.getTerm().text()).stream()
            .allMatch(term -> forms.getTerms().contains(new Term(one.getTerm().field(), term)));
  }

  static Query phrase(String field, String text, int slop) {
    boolean plain = Stream.of(text.split("\\s+")).noneMatch(WordIntervals::isBeginning);
    return slop == 0 && plain
        ? orNothing(new QueryBuilder(CommentAnalyzers.exactQuery()).createPhraseQuery(field, text))
        : where(field, WordIntervals.phrase(text, slop));
  }

  /** Two words or phrases with at most so many words between them, in any order. */
  static Query near(String field, CommentQuery.Near near) {
    return where(field, WordIntervals.near(field, near));
  }

  static Query prefix(String field, String text) {
    if (WordIntervals.hasSeveralWords(text)) {
      return where(field, WordIntervals.beginning(text));
    }
    String beginning = normal(text);
    return beginning.isEmpty() ? NO_WORD : new PrefixQuery(new Term(field, beginning));
  }

  /** Every word that is near enough, not some of them. */
  static Query fuzzy(String field, String text, int edits) {
    String word = normal(text);
    return word.isEmpty()
        ? NO_WORD
        : new FuzzyQuery(
            new Term(field, word),
            edits,
            FUZZY_PREFIX,
            IndexSearcher.getMaxClauseCount(),
            FuzzyQuery.defaultTranspositions);
  }

  /** Words that match an expression; an expression too large to be run matches none. */
  static Query regex(String field, String expression, List<String> notes) {
    try {
      RegExp parsed = new RegExp(expression, RegExp.NONE, RegExp.CASE_INSENSITIVE);
      Automaton written = Operations.intersection(parsed.toAutomaton(), WRITTEN);
      return new AutomatonQuery(
          new Term(field, expression),
          Operations.determinize(written, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
          false,
          MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      notes.add("the expression /" + expression + "/ is too complex to be run: nothing matches it");
      return new MatchNoDocsQuery("too complex");
    }
  }

  /** A word folded as the index has it, not without its inflection; empty if there is none. */
  static String normal(String text) {
    return CommentAnalyzers.normal(text);
  }

  private static Query where(String field, @Nullable IntervalsSource places) {
    return places == null ? NO_WORD : new IntervalQuery(field, places);
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? NO_WORD : query;
  }
}
