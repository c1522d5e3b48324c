package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Fields;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.WordForms;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where words, phrases and beginnings stand in a field. A text without a word stands nowhere: null.
 * Thread-safe.
 */
final class WordIntervals {
  /** Of more words, the orders are too many to be asked one by one. */
  private static final int MOST_ORDERED = 4;

  private static final Analyzer TYPED = CommentAnalyzers.exactQuery();
  private static final Analyzer STEMMED = CommentAnalyzers.inflectedQuery();

  private WordIntervals() {}

  /** A word, where it stands in the typed text, and how many places of the row it takes. */
  private record Typed(String word, int start, int width) {}

  /**
   * The two in any order, neither over the other; what has no word in it asks for nothing.
   *
   * <p>Each pair of ways is asked for by itself: of several ways from one place Lucene takes the
   * shortest alone, and what stands right after the longer one would seem far off.
   */
  static @Nullable IntervalsSource near(String field, CommentQuery.Near near) {
    List<IntervalsSource> lefts = ways(field, near.left());
    List<IntervalsSource> rights = ways(field, near.right());
    if (lefts.isEmpty() || rights.isEmpty()) {
      return anyOf(lefts.isEmpty() ? rights : lefts);
    }
    List<IntervalsSource> pairs = new ArrayList<>();
    for (IntervalsSource left : lefts) {
      for (IntervalsSource right : rights) {
        IntervalsSource other = left.equals(right) ? another(right) : right;
        pairs.add(Intervals.maxgaps(near.distance(), Intervals.unorderedNoOverlaps(left, other)));
      }
    }
    return Intervals.or(pairs);
  }

  /** The ways to write a word, phrase, beginning or misspelt word. */
  private static List<IntervalsSource> ways(String field, CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> ways(field, word);
      case CommentQuery.Phrase phrase -> known(phrase(phrase.text(), phrase.slop()));
      case CommentQuery.Prefix prefix -> beginnings(prefix.text());
      case CommentQuery.Fuzzy fuzzy -> known(fuzzy(fuzzy));
      default -> List.of(Intervals.noIntervals("not a word: " + part));
    };
  }

  private static List<IntervalsSource> known(@Nullable IntervalsSource source) {
    return source == null ? List.of() : List.of(source);
  }

  private static @Nullable IntervalsSource anyOf(List<IntervalsSource> ways) {
    return ways.isEmpty() ? null : Intervals.or(ways);
  }

  /** Words beside each other, or in any order with so many others among them. */
  static @Nullable IntervalsSource phrase(String text, int slop) {
    List<String> parts = List.of(text.strip().split("\\s+"));
    if (slop == 0 && parts.stream().noneMatch(WordIntervals::isBeginning)) {
      return row(read(TYPED, text));
    }
    List<IntervalsSource> words = new ArrayList<>();
    for (String part : parts) {
      IntervalsSource word =
          isBeginning(part)
              ? beginning(part.substring(0, part.length() - 1))
              : row(read(TYPED, part));
      if (word != null) {
        words.add(words.contains(word) ? another(word) : word);
      }
    }
    if (words.size() < 2) {
      return words.isEmpty() ? null : words.getFirst();
    }
    return slop == 0 ? Intervals.phrase(words.toArray(IntervalsSource[]::new)) : loose(words, slop);
  }

  /**
   * The same, but not equal to it: Lucene joins equal ones, and then counts the parts of a compound
   * among the words between.
   */
  private static IntervalsSource another(IntervalsSource same) {
    return same.minExtent() > 1 ? Intervals.extend(same, 0, 0) : same;
  }

  /** Whether a word of a phrase stands for all that begin so. */
  static boolean isBeginning(String part) {
    return part.length() > 1 && part.endsWith("*");
  }

  /**
   * Intervals that are in no order may lie over each other, and one word would be taken for two
   * ({@code tram} for both of {@code "tram tr*"~5}): so each order is asked for.
   */
  private static IntervalsSource loose(List<IntervalsSource> words, int slop) {
    if (words.size() > MOST_ORDERED) {
      return Intervals.maxgaps(slop, Intervals.unordered(words.toArray(IntervalsSource[]::new)));
    }
    List<IntervalsSource> orders = new ArrayList<>();
    collectOrders(new ArrayList<>(), words, slop, orders);
    return Intervals.or(orders);
  }

  private static void collectOrders(
      List<IntervalsSource> first, List<IntervalsSource> rest, int slop, List<IntervalsSource> to) {
    if (rest.isEmpty()) {
      to.add(Intervals.maxgaps(slop, Intervals.ordered(first.toArray(IntervalsSource[]::new))));
    }
    for (int i = 0; i < rest.size(); i++) {
      List<IntervalsSource> others = new ArrayList<>(rest);
      first.add(others.remove(i));
      collectOrders(first, others, slop, to);
      first.removeLast();
    }
  }

  private static List<IntervalsSource> ways(String field, CommentQuery.Word word) {
    String text = word.text();
    List<IntervalsSource> ways = new ArrayList<>();
    addRow(read(TYPED, text), Intervals::term, ways);
    CommentAnalyzers.closedUp(CommentAnalyzers.exact(), text)
        .forEach(whole -> ways.add(Intervals.term(whole.text())));
    boolean inflected = !field.equals(Fields.AUTHOR) && !field.equals(Fields.THREAD);
    if (inflected && !word.isExact()) {
      List<Typed> stems = read(STEMMED, text);
      addRow(stems, WordIntervals::anyForm, ways);
      CommentAnalyzers.closedUp(CommentAnalyzers.inflected(), text)
          .forEach(whole -> ways.add(anyForm(whole.text())));
      if (stems.size() == 1) {
        ways.add(anyForm(TextQueries.normal(text)));
      }
    }
    return ways;
  }

  /** Words that have this form without their inflection. */
  private static IntervalsSource anyForm(String stem) {
    return Intervals.or(WordForms.terms(stem).stream().map(Intervals::term).toList());
  }

  private static @Nullable IntervalsSource fuzzy(CommentQuery.Fuzzy fuzzy) {
    String text = TextQueries.normal(fuzzy.text());
    return text.isEmpty()
        ? null
        : Intervals.multiterm(
            FuzzyQuery.getFuzzyAutomaton(
                text, fuzzy.edits(), TextQueries.FUZZY_PREFIX, FuzzyQuery.defaultTranspositions),
            IndexSearcher.getMaxClauseCount(),
            text);
  }

  /** Whether a beginning holds more than one word, as {@code well-kn} does. */
  static boolean hasSeveralWords(String text) {
    return read(TYPED, text).size() > 1;
  }

  /** Words that begin so; of several words the last one goes on. */
  static @Nullable IntervalsSource beginning(String text) {
    return anyOf(beginnings(text));
  }

  private static List<IntervalsSource> beginnings(String text) {
    String whole = TextQueries.normal(text);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Typed> words = read(TYPED, text);
    if (words.size() < 2) {
      return List.of(beginsWith(whole));
    }
    List<IntervalsSource> parts = new ArrayList<>();
    words.subList(0, words.size() - 1).forEach(word -> parts.add(place(word, Intervals::term)));
    parts.add(beginsWith(TextQueries.normal(text.substring(words.getLast().start()))));
    List<IntervalsSource> ways = new ArrayList<>();
    ways.add(beginsWith(whole));
    ways.add(Intervals.phrase(parts.toArray(IntervalsSource[]::new)));
    CommentAnalyzers.closedUp(CommentAnalyzers.exact(), text)
        .forEach(closed -> ways.add(beginsWith(closed.text())));
    return ways;
  }

  private static IntervalsSource beginsWith(String text) {
    return Intervals.prefix(new BytesRef(text), IndexSearcher.getMaxClauseCount());
  }

  private static @Nullable IntervalsSource row(List<Typed> words) {
    return row(words, Intervals::term);
  }

  private static @Nullable IntervalsSource row(
      List<Typed> words, Function<String, IntervalsSource> one) {
    return words.isEmpty()
        ? null
        : Intervals.phrase(
            words.stream().map(word -> place(word, one)).toArray(IntervalsSource[]::new));
  }

  private static void addRow(
      List<Typed> words, Function<String, IntervalsSource> one, List<IntervalsSource> to) {
    IntervalsSource row = row(words, one);
    if (row != null) {
      to.add(row);
    }
  }

  /** A name such as {@code node.js} takes a place for each of its parts. */
  private static IntervalsSource place(Typed word, Function<String, IntervalsSource> one) {
    IntervalsSource source = one.apply(word.word());
    return word.width() > 1 ? Intervals.extend(source, 0, word.width() - 1) : source;
  }

  private static List<Typed> read(Analyzer analyzer, String text) {
    List<Typed> typed = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        widenLast(typed, step.getPositionIncrement() - 1);
        typed.add(new Typed(term.toString(), offset.startOffset(), 1));
      }
      tokens.end();
      widenLast(typed, step.getPositionIncrement());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return typed;
  }

  private static void widenLast(List<Typed> typed, int more) {
    if (!typed.isEmpty() && more > 0) {
      Typed last = typed.removeLast();
      typed.add(new Typed(last.word(), last.start(), last.width() + more));
    }
  }
}
