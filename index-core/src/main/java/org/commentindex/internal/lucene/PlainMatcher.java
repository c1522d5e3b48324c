package org.commentindex.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.commentindex.internal.analysis.TextWords.Place;
import org.commentindex.internal.analysis.WantedWords;
import org.commentindex.query.Span;

/**
 * Says where words, their beginnings and phrases stand in a text by looking for its words: what
 * {@link Matcher} says of them, in a fraction of the time. Immutable and thread-safe.
 */
final class PlainMatcher {
  /** Any of the words with these numbers, so many places after the first of its row. */
  private record Step(List<Integer> words, int distance) {}

  /** Words in a row. */
  private record Row(List<Step> steps) {}

  private final WantedWords wanted = new WantedWords();
  private final List<List<Row>> parts = new ArrayList<>();

  private PlainMatcher() {}

  /** A matcher of queries; nothing if one of them is of another kind. */
  static Optional<PlainMatcher> of(List<Query> queries) {
    PlainMatcher matcher = new PlainMatcher();
    for (Query query : queries) {
      List<Row> rows = new ArrayList<>();
      if (!matcher.collect(query, rows)) {
        return Optional.empty();
      }
      matcher.parts.add(rows);
    }
    return Optional.of(matcher);
  }

  private boolean collect(Query query, List<Row> rows) {
    return switch (query) {
      case TermQuery word -> word(word.getTerm(), rows);
      case PrefixQuery beginning -> beginning(beginning.getPrefix(), rows);
      case SynonymQuery one -> {
        one.getTerms().forEach(term -> word(term, rows));
        yield true;
      }
      case MultiPhraseQuery phrase -> phrase.getSlop() == 0 && phrase(phrase, rows);
      case PhraseQuery phrase -> phrase.getSlop() == 0 && phrase(phrase, rows);
      case BoostQuery weighed -> collect(weighed.getQuery(), rows);
      case BooleanQuery either -> canBeTakenApart(either) && each(either, rows);
      default -> false;
    };
  }

  private boolean each(BooleanQuery query, List<Row> rows) {
    for (BooleanClause clause : query.clauses()) {
      if (!collect(clause.query(), rows)) {
        return false;
      }
    }
    return true;
  }

  /** Any of them is enough. */
  private static boolean canBeTakenApart(BooleanQuery query) {
    for (BooleanClause clause : query.clauses()) {
      if (clause.occur() != BooleanClause.Occur.SHOULD) {
        return false;
      }
    }
    return true;
  }

  private boolean word(Term term, List<Row> rows) {
    if (isText(term.field())) {
      rows.add(new Row(List.of(step(0, term))));
    }
    return true;
  }

  private boolean beginning(Term term, List<Row> rows) {
    if (isText(term.field())) {
      rows.add(new Row(List.of(new Step(List.of(wanted.beginning(term.text())), 0))));
    }
    return true;
  }

  private boolean phrase(PhraseQuery phrase, List<Row> rows) {
    if (isText(phrase.getField())) {
      List<Step> steps = new ArrayList<>();
      for (int i = 0; i < phrase.getTerms().length; i++) {
        steps.add(step(phrase.getPositions()[i] - phrase.getPositions()[0], phrase.getTerms()[i]));
      }
      rows.add(new Row(steps));
    }
    return true;
  }

  private boolean phrase(MultiPhraseQuery phrase, List<Row> rows) {
    Term[][] terms = phrase.getTermArrays();
    if (isText(terms[0][0].field())) {
      List<Step> steps = new ArrayList<>();
      for (int i = 0; i < terms.length; i++) {
        steps.add(step(phrase.getPositions()[i] - phrase.getPositions()[0], terms[i]));
      }
      rows.add(new Row(steps));
    }
    return true;
  }

  private Step step(int distance, Term... terms) {
    List<Integer> words = new ArrayList<>(terms.length);
    for (Term term : terms) {
      boolean stem = term.field().equals(Fields.stemmed(Fields.TEXT));
      words.add(stem ? wanted.addStem(term.text()) : wanted.addWord(term.text()));
    }
    return new Step(words, distance);
  }

  /** What is in other fields is no place in the text. */
  private static boolean isText(String field) {
    return field.equals(Fields.TEXT) || field.equals(Fields.stemmed(Fields.TEXT));
  }

  /** The places of each query in a text, in the order of the queries; in order, may overlap. */
  List<List<Span>> matches(TextWords text) {
    List<Place> places = text.places(wanted);
    List<List<Span>> all = new ArrayList<>();
    for (List<Row> rows : parts) {
      List<Span> spans = new ArrayList<>();
      for (Row row : rows) {
        find(row, places, spans);
      }
      spans.sort(Spans.IN_ORDER);
      all.add(spans);
    }
    return all;
  }

  private static void find(Row row, List<Place> places, List<Span> spans) {
    List<Integer> first = row.steps().getFirst().words();
    for (int at = 0; at < places.size(); at++) {
      if (first.contains(places.get(at).word())) {
        int last = at;
        for (int i = 1; i < row.steps().size() && last >= 0; i++) {
          Step step = row.steps().get(i);
          last = placeAt(places.get(at).position() + step.distance(), step.words(), places, at);
        }
        if (last >= 0) {
          spans.add(new Span(places.get(at).start(), places.get(last).end()));
        }
      }
    }
  }

  /** Which of some words stands at a position; several can; -1 if none does. */
  private static int placeAt(int position, List<Integer> words, List<Place> places, int from) {
    for (int at = from; at < places.size() && places.get(at).position() <= position; at++) {
      if (places.get(at).position() == position && words.contains(places.get(at).word())) {
        return at;
      }
    }
    return -1;
  }
}
