package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.commentindex.internal.analysis.Token;
import org.commentindex.query.CommentQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where words, phrases and beginnings stand in a field. A text without a word stands nowhere: null.
 * Thread-safe.
 */
final class WordIntervals {
  /** Of more words, the orders are too many to be asked one by one. */
  private static final int MOST_ORDERED = 4;

  private final Analyzer analyzer;

  WordIntervals(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** A term, where it stands in the typed text, and how many places of the row it takes. */
  private record Typed(String term, int start, int width) {}

  /**
   * The two in any order, neither over the other; what has no word in it asks for nothing.
   *
   * <p>Each pair of ways is asked for by itself: of several ways from one place Lucene takes the
   * shortest alone, and what stands right after the longer one would seem far off.
   */
  @Nullable IntervalsSource near(String field, CommentQuery.Near near) {
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
  private List<IntervalsSource> ways(String field, CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> ways(field, word);
      case CommentQuery.Phrase phrase -> known(phrase(field, phrase.text(), phrase.slop()));
      case CommentQuery.Prefix prefix -> beginnings(field, prefix.text());
      case CommentQuery.Fuzzy fuzzy -> known(fuzzy(field, fuzzy));
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
  @Nullable IntervalsSource phrase(String field, String text, int slop) {
    List<String> parts = List.of(text.strip().split("\\s+"));
    if (slop == 0 && parts.stream().noneMatch(WordIntervals::isBeginning)) {
      return row(typed(field, text));
    }
    List<IntervalsSource> words = new ArrayList<>();
    for (String part : parts) {
      IntervalsSource word =
          isBeginning(part)
              ? beginning(field, part.substring(0, part.length() - 1))
              : row(typed(field, part));
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

  private List<IntervalsSource> ways(String field, CommentQuery.Word word) {
    List<IntervalsSource> ways = new ArrayList<>(ways(field, word.text()));
    boolean inflected = !field.equals(Fields.AUTHOR) && !field.equals(Fields.THREAD);
    if (inflected && !word.exact()) {
      String stems = Fields.inflected(field);
      ways(stems, word.text()).forEach(way -> ways.add(Intervals.fixField(stems, way)));
      if (typed(stems, word.text()).size() == 1) {
        IntervalsSource asTyped = Intervals.term(normal(stems, word.text()));
        ways.add(Intervals.fixField(stems, asTyped));
      }
    }
    return ways;
  }

  private List<IntervalsSource> ways(String field, String text) {
    List<IntervalsSource> ways = new ArrayList<>();
    IntervalsSource asTyped = row(typed(field, text));
    if (asTyped != null) {
      ways.add(asTyped);
    }
    closedUp(field, text).forEach(whole -> ways.add(Intervals.term(whole.text())));
    return ways;
  }

  /** The one word that a hyphenated one can be written as. */
  static List<Token> closedUp(String field, String text) {
    return CommentAnalyzers.closedUp(
        Fields.isInflected(field) ? CommentAnalyzers.inflected() : CommentAnalyzers.exact(), text);
  }

  private @Nullable IntervalsSource fuzzy(String field, CommentQuery.Fuzzy fuzzy) {
    String text = normal(field, fuzzy.text());
    return text.isEmpty()
        ? null
        : Intervals.multiterm(
            FuzzyQuery.getFuzzyAutomaton(
                text, fuzzy.edits(), TextQueries.FUZZY_PREFIX, FuzzyQuery.defaultTranspositions),
            IndexSearcher.getMaxClauseCount(),
            text);
  }

  /** Whether a beginning holds more than one word, as {@code well-kn} does. */
  boolean hasSeveralWords(String field, String text) {
    return typed(field, text).size() > 1;
  }

  /** Words that begin so; of several words the last one goes on. */
  @Nullable IntervalsSource beginning(String field, String text) {
    return anyOf(beginnings(field, text));
  }

  private List<IntervalsSource> beginnings(String field, String text) {
    String whole = normal(field, text);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Typed> words = typed(field, text);
    if (words.size() < 2) {
      return List.of(beginsWith(whole));
    }
    List<IntervalsSource> parts = new ArrayList<>();
    words.subList(0, words.size() - 1).forEach(word -> parts.add(place(word)));
    parts.add(beginsWith(normal(field, text.substring(words.getLast().start()))));
    List<IntervalsSource> ways = new ArrayList<>();
    ways.add(beginsWith(whole));
    ways.add(Intervals.phrase(parts.toArray(IntervalsSource[]::new)));
    closedUp(field, text).forEach(closed -> ways.add(beginsWith(closed.text())));
    return ways;
  }

  private static IntervalsSource beginsWith(String text) {
    return Intervals.prefix(new BytesRef(text), IndexSearcher.getMaxClauseCount());
  }

  private static @Nullable IntervalsSource row(List<Typed> words) {
    return words.isEmpty()
        ? null
        : Intervals.phrase(
            words.stream().map(WordIntervals::place).toArray(IntervalsSource[]::new));
  }

  /** A name such as {@code node.js} takes a place for each of its parts. */
  private static IntervalsSource place(Typed word) {
    IntervalsSource term = Intervals.term(word.term());
    return word.width() > 1 ? Intervals.extend(term, 0, word.width() - 1) : term;
  }

  private String normal(String field, String text) {
    return analyzer.normalize(field, text).utf8ToString();
  }

  private List<Typed> typed(String field, String text) {
    List<Typed> typed = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
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
      typed.add(new Typed(last.term(), last.start(), last.width() + more));
    }
  }
}
