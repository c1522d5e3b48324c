package org.commentindex.internal.lucene;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
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
  static final int FUZZY_PREFIX = 1;

  private final Analyzer analyzer;
  private final WordIntervals intervals;

  TextQueries(Analyzer analyzer) {
    this.analyzer = analyzer;
    this.intervals = new WordIntervals(analyzer);
  }

  /** Whether a query came from a text without a word in it. */
  @SuppressWarnings("ReferenceEquality") // equals() takes any query that matches nothing for it
  static boolean hasNoWord(Query query) {
    return query == NO_WORD;
  }

  /** A word; a compound of several is a phrase of them, or the one word it can be written as. */
  Query word(String field, String text) {
    Query asTyped = orNothing(new QueryBuilder(analyzer).createPhraseQuery(field, text));
    List<Token> closedUp = WordIntervals.closedUp(field, text);
    if (closedUp.isEmpty()) {
      return asTyped;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(asTyped, Occur.SHOULD);
    for (Token whole : closedUp) {
      either.add(new TermQuery(new Term(field, whole.text())), Occur.SHOULD);
    }
    return either.build();
  }

  /**
   * A word in a field of words without inflections, where those of comments in other languages than
   * English stand as written: as one word with two spellings, so that it weighs as much in both.
   */
  Query inflectedWord(String field, String text) {
    Query stem = word(field, text);
    String asTyped = normal(field, text);
    return stem instanceof TermQuery one && !one.getTerm().text().equals(asTyped)
        ? new SynonymQuery.Builder(field)
            .addTerm(one.getTerm())
            .addTerm(new Term(field, asTyped))
            .build()
        : stem;
  }

  /**
   * Whether what has the word as typed has it without its inflection as well: the same analysis
   * makes the one of the other, token by token. Not known of what are several tokens.
   */
  static boolean covers(Query inflected, Query typed) {
    if (!(typed instanceof TermQuery one)) {
      return false;
    }
    String word = one.getTerm().text();
    return switch (inflected) {
      case TermQuery stem -> stem.getTerm().text().equals(word);
      case SynonymQuery both ->
          both.getTerms().stream().anyMatch(spelling -> spelling.text().equals(word));
      default -> false;
    };
  }

  Query phrase(String field, String text, int slop) {
    boolean plain = Stream.of(text.split("\\s+")).noneMatch(WordIntervals::isBeginning);
    return slop == 0 && plain
        ? orNothing(new QueryBuilder(analyzer).createPhraseQuery(field, text))
        : where(field, intervals.phrase(field, text, slop));
  }

  /** Two words or phrases with at most so many words between them, in any order. */
  Query near(String field, CommentQuery.Near near) {
    return where(field, intervals.near(field, near));
  }

  Query prefix(String field, String text) {
    if (intervals.hasSeveralWords(field, text)) {
      return where(field, intervals.beginning(field, text));
    }
    String beginning = normal(field, text);
    return beginning.isEmpty() ? NO_WORD : new PrefixQuery(new Term(field, beginning));
  }

  /** Every word that is near enough, not some of them. */
  Query fuzzy(String field, String text, int edits) {
    String word = normal(field, text);
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

  /** A word folded as the index has it, not without its inflection; empty if there is none. */
  String normal(String field, String text) {
    return analyzer.normalize(field, text).utf8ToString();
  }

  private static Query where(String field, @Nullable IntervalsSource places) {
    return places == null ? NO_WORD : new IntervalQuery(field, places);
  }

  private static Query orNothing(@Nullable Query query) {
    return query == null ? NO_WORD : query;
  }
}
