package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.TextWords;
import org.commentindex.internal.analysis.Token;
import org.commentindex.query.Span;

/**
 * Says where words, their beginnings and phrases stand in a text by going over its words: what
 * {@link Matcher} says of them, in a fraction of the time. Immutable and thread-safe.
 */
final class PlainMatcher {
  /** A word that is looked for, so many places after the first one of its row. */
  private record Step(Predicate<String> word, int distance) {}

  /** Words in a row. */
  private record Row(List<Step> steps) {}

  private final List<List<Row>> parts;

  private PlainMatcher(List<List<Row>> parts) {
    this.parts = parts;
  }

  /** A matcher of queries; nothing if one of them is of another kind. */
  static Optional<PlainMatcher> of(List<Query> queries) {
    List<List<Row>> parts = new ArrayList<>();
    for (Query query : queries) {
      List<Row> rows = new ArrayList<>();
      if (!collect(query, rows)) {
        return Optional.empty();
      }
      parts.add(rows);
    }
    return Optional.of(new PlainMatcher(parts));
  }

  private static boolean collect(Query query, List<Row> rows) {
    return switch (query) {
      case TermQuery word -> add(word.getTerm(), word.getTerm().text()::equals, rows);
      case PrefixQuery beginning -> {
        String text = beginning.getPrefix().text();
        yield add(beginning.getPrefix(), word -> word.startsWith(text), rows);
      }
      case SynonymQuery one ->
          one.getTerms().stream().allMatch(term -> add(term, term.text()::equals, rows));
      case MultiPhraseQuery phrase -> phrase.getSlop() == 0 && phrase(phrase, rows);
      case PhraseQuery phrase -> phrase.getSlop() == 0 && phrase(phrase, rows);
      case BoostQuery weighed -> collect(weighed.getQuery(), rows);
      case BooleanQuery parts ->
          canBeTakenApart(parts)
              && parts.clauses().stream().allMatch(clause -> collect(clause.query(), rows));
      default -> false;
    };
  }

  /** Any of them is enough, or what is not needed matches nothing by itself. */
  private static boolean canBeTakenApart(BooleanQuery query) {
    return QueryTranslator.isNeededAndMore(query)
        || query.clauses().stream().allMatch(c -> c.occur() == BooleanClause.Occur.SHOULD);
  }

  private static boolean add(Term term, Predicate<String> word, List<Row> rows) {
    return add(term.field(), List.of(new Step(word, 0)), rows);
  }

  private static boolean phrase(PhraseQuery phrase, List<Row> rows) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < phrase.getTerms().length; i++) {
      int distance = phrase.getPositions()[i] - phrase.getPositions()[0];
      steps.add(new Step(phrase.getTerms()[i].text()::equals, distance));
    }
    return add(phrase.getField(), steps, rows);
  }

  private static boolean phrase(MultiPhraseQuery phrase, List<Row> rows) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < phrase.getTermArrays().length; i++) {
      int distance = phrase.getPositions()[i] - phrase.getPositions()[0];
      List<String> terms = Stream.of(phrase.getTermArrays()[i]).map(Term::text).toList();
      steps.add(new Step(terms::contains, distance));
    }
    return add(phrase.getTermArrays()[0][0].field(), steps, rows);
  }

  /** What is in other fields is no place in the text. */
  private static boolean add(String field, List<Step> steps, List<Row> rows) {
    if (field.equals(Fields.TEXT)) {
      rows.add(new Row(steps));
    }
    return true;
  }

  /** The places of each query in a text, in the order of the queries; in order, may overlap. */
  List<List<Span>> matches(TextWords text) {
    List<List<Span>> all = new ArrayList<>();
    for (List<Row> rows : parts) {
      List<Span> places = new ArrayList<>();
      for (Row row : rows) {
        find(row, text.tokens(), places);
      }
      places.sort(Spans.IN_ORDER);
      all.add(places);
    }
    return all;
  }

  private static void find(Row row, List<Token> words, List<Span> places) {
    Predicate<String> first = row.steps().getFirst().word();
    for (int at = 0; at < words.size(); at++) {
      if (first.test(words.get(at).text())) {
        int last = at;
        for (int i = 1; i < row.steps().size() && last >= 0; i++) {
          Step step = row.steps().get(i);
          last = wordAt(words.get(at).position() + step.distance(), step.word(), words, at);
        }
        if (last >= 0) {
          places.add(new Span(words.get(at).start(), words.get(last).end()));
        }
      }
    }
  }

  /** Which word stands at a position; several can; -1 if it does not. */
  private static int wordAt(int position, Predicate<String> word, List<Token> words, int from) {
    for (int at = from; at < words.size() && words.get(at).position() <= position; at++) {
      if (words.get(at).position() == position && word.test(words.get(at).text())) {
        return at;
      }
    }
    return -1;
  }
}
