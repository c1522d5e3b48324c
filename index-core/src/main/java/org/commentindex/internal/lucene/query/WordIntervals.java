package org.commentindex.internal.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.WildcardPattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds interval sources for words, phrases and prefixes in one field. A text in which the
 * analyzer finds no word has no source: null. Not thread-safe.
 */
final class WordIntervals {
  /**
   * Maximum number of words of a loose phrase for which all orders are enumerated: 4! = 24 sources.
   * The next number would make 120.
   */
  private static final int MAX_PERMUTED = 4;

  /** A word of a phrase that matches any one word. */
  private static final String ANY_WORD = "*";

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String field;
  private final MultiTermIntervals multiTerms;
  private final @Nullable LanguageStems languages;

  /**
   * Creates sources for a field.
   *
   * @param field the field with the exact terms
   * @param languages the languages other than English in which to stem; null for exact words only
   */
  WordIntervals(String field, MultiTermIntervals multiTerms, @Nullable LanguageStems languages) {
    this.field = field;
    this.multiTerms = multiTerms;
    this.languages = languages;
  }

  /** A token of a typed text: its offsets in chars and its width in positions. */
  record TypedToken(String term, int start, int end, int width) {}

  /**
   * Returns intervals with both sides in any order, without overlap. If one side has no word,
   * returns the other.
   *
   * <p>Every pair of alternatives gets its own source: a disjunction yields only the shortest of
   * the intervals with the same start, so what directly follows a longer one would appear further
   * away. Alternatives of one position are one source, since every pair opens its terms again.
   */
  @Nullable IntervalsSource near(CommentQuery.Near near) {
    List<IntervalsSource> lefts = merged(alternatives(near.left()));
    List<IntervalsSource> rights = merged(alternatives(near.right()));
    if (lefts.isEmpty() || rights.isEmpty()) {
      return anyOf(lefts.isEmpty() ? rights : lefts);
    }
    List<IntervalsSource> pairs = new ArrayList<>();
    for (IntervalsSource left : lefts) {
      for (IntervalsSource right : rights) {
        IntervalsSource other = left.equals(right) ? distinct(right) : right;
        pairs.add(Intervals.maxgaps(near.distance(), Intervals.unorderedNoOverlaps(left, other)));
      }
    }
    return Intervals.or(pairs);
  }

  /** Returns the alternatives with those of one position in one source. */
  private static List<IntervalsSource> merged(List<IntervalsSource> alternatives) {
    List<IntervalsSource> merged = new ArrayList<>();
    List<IntervalsSource> single = new ArrayList<>();
    for (IntervalsSource alternative : alternatives) {
      boolean isSingle =
          alternative.pullUpDisjunctions().stream().allMatch(one -> one.minExtent() == 1);
      (isSingle ? single : merged).add(alternative);
    }
    if (!single.isEmpty()) {
      merged.addFirst(
          single.size() == 1
              ? single.getFirst()
              : Intervals.or(false, single.toArray(IntervalsSource[]::new)));
    }
    return merged;
  }

  private List<IntervalsSource> alternatives(CommentQuery part) {
    return switch (part) {
      case CommentQuery.Word word -> alternatives(word);
      case CommentQuery.Phrase phrase -> listOf(phrase(phrase.text(), phrase.slop()));
      case CommentQuery.Prefix prefix -> prefixes(prefix.text());
      case CommentQuery.Wildcard wildcard -> listOf(wildcard(wildcard.pattern()));
      case CommentQuery.Fuzzy fuzzy -> listOf(fuzzy(fuzzy));
      case CommentQuery.Regex regex ->
          List.of(
              multiTerms.source(
                  field,
                  TermPatterns.utf8(TermPatterns.regex(regex.expression())),
                  '/' + regex.expression() + '/'));
      default -> List.of(Intervals.noIntervals("not a word: " + part));
    };
  }

  private static List<IntervalsSource> listOf(@Nullable IntervalsSource source) {
    return source == null ? List.of() : List.of(source);
  }

  private static @Nullable IntervalsSource anyOf(List<IntervalsSource> sources) {
    return sources.isEmpty() ? null : Intervals.or(sources);
  }

  /** Returns intervals of adjacent words, or of words in any order with at most slop others. */
  @Nullable IntervalsSource phrase(String text, int slop) {
    List<String> parts = words(text);
    if (slop == 0 && parts.stream().noneMatch(WordIntervals::isWild)) {
      return spelt(text);
    }
    List<IntervalsSource> words = new ArrayList<>();
    int anyWords = 0;
    for (String part : parts) {
      IntervalsSource word = part.equals(ANY_WORD) ? null : wordOfPhrase(part);
      if (word != null) {
        IntervalsSource one = words.contains(word) ? distinct(word) : word;
        words.add(words.isEmpty() ? extended(one, anyWords, 0) : one);
        anyWords = 0;
      } else if (part.equals(ANY_WORD) && slop == 0) {
        if (words.isEmpty()) {
          anyWords++;
        } else {
          words.add(extended(words.removeLast(), 0, 1));
        }
      }
    }
    if (words.size() < 2) {
      return words.isEmpty() ? null : words.getFirst();
    }
    return slop == 0 ? Intervals.phrase(words.toArray(IntervalsSource[]::new)) : loose(words, slop);
  }

  private @Nullable IntervalsSource wordOfPhrase(String part) {
    String pattern = WildcardPattern.of(part);
    if (pattern == null) {
      return spelt(part);
    }
    return isPrefix(part)
            && pattern.indexOf('?') < 0
            && pattern.indexOf('*') == pattern.length() - 1
        ? prefix(part.substring(0, part.length() - 1))
        : wildcard(pattern);
  }

  private static IntervalsSource extended(IntervalsSource source, int before, int after) {
    return before + after == 0 ? source : Intervals.extend(source, before, after);
  }

  /** Returns the words of a phrase as typed. */
  static List<String> words(String phrase) {
    return List.of(SPACE.split(phrase.strip()));
  }

  /** Returns whether a word of a phrase has a wildcard, or is one. */
  static boolean isWild(String word) {
    return word.equals(ANY_WORD) || WildcardPattern.of(word) != null;
  }

  /** Returns intervals of words that a pattern describes; null if it has no word. */
  @Nullable IntervalsSource wildcard(String pattern) {
    List<IntervalsSource> words = new ArrayList<>();
    int anyWords = 0;
    for (TermPatterns.Part part : TermPatterns.parts(pattern)) {
      if (part.isAnyWord()) {
        if (words.isEmpty()) {
          anyWords++;
        } else {
          words.add(extended(words.removeLast(), 0, part.width()));
        }
        continue;
      }
      IntervalsSource term =
          part.isLiteral()
              ? Intervals.term(part.term())
              : multiTerms.source(field, TermPatterns.utf8(part.automaton()), pattern);
      words.add(extended(term, words.isEmpty() ? anyWords : 0, part.width() - 1));
    }
    return words.isEmpty() ? null : Intervals.phrase(words.toArray(IntervalsSource[]::new));
  }

  /**
   * Returns an equivalent source that is not equal to the given one. Lucene merges equal sources of
   * an unordered query and would then count the inner parts of a compound as gaps.
   */
  private static IntervalsSource distinct(IntervalsSource source) {
    return source.minExtent() > 1 ? Intervals.extend(source, 0, 0) : source;
  }

  /** Returns whether a word of a phrase is a prefix: one or more characters and an asterisk. */
  static boolean isPrefix(String word) {
    return word.length() > 1 && word.endsWith("*");
  }

  /**
   * Returns a disjunction of all orders. Lucene's unordered intervals may overlap, so that one word
   * could match two parts: {@code tram} both words of {@code "tram tr*"~5}.
   */
  private static IntervalsSource loose(List<IntervalsSource> words, int slop) {
    if (words.size() > MAX_PERMUTED) {
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

  private List<IntervalsSource> alternatives(CommentQuery.Word word) {
    String text = word.text();
    if (word.isExact()) {
      IntervalsSource written = WrittenWords.of(word, field, multiTerms);
      if (written != null) {
        return List.of(written);
      }
    }
    List<IntervalsSource> alternatives = new ArrayList<>(listOf(spelt(text)));
    CommentAnalyzers.catenated(CommentAnalyzers.exact(), text)
        .forEach(whole -> alternatives.add(Intervals.term(whole.text())));
    boolean hasStems = !field.equals(Fields.AUTHOR) && !field.equals(Fields.THREAD);
    if (hasStems && !word.isExact()) {
      List<TypedToken> stems = tokens(CommentAnalyzers.stemmedQuery(), text);
      alternatives.addAll(listOf(adjacent(stems, this::stem)));
      CommentAnalyzers.catenated(CommentAnalyzers.stemmed(), text)
          .forEach(whole -> alternatives.add(stem(whole.text())));
      if (stems.size() == 1) {
        alternatives.add(stem(TextQueries.normal(text)));
      }
      if (languages != null) {
        languages.terms(Fields.stemmed(field), text).forEach(stem -> alternatives.add(stem(stem)));
      }
    }
    return alternatives;
  }

  /** Returns the intervals of a stemmed term, which has the same positions in its own field. */
  private IntervalsSource stem(String stem) {
    return Intervals.fixField(Fields.stemmed(field), Intervals.term(stem));
  }

  private @Nullable IntervalsSource fuzzy(CommentQuery.Fuzzy fuzzy) {
    String text = TextQueries.normal(fuzzy.text());
    if (text.isEmpty()) {
      return null;
    }
    Automaton near =
        FuzzyQuery.getFuzzyAutomaton(
                text, fuzzy.edits(), TextQueries.FUZZY_PREFIX, FuzzyQuery.defaultTranspositions)
            .automaton;
    return multiTerms.source(field, near, text + "~" + fuzzy.edits());
  }

  /** Returns whether a prefix consists of several words, as {@code well-kn} does. */
  static boolean hasSeveralWords(String text) {
    return exact(text).size() > 1;
  }

  /** Returns intervals of words with a prefix; of a compound, only the last part is a prefix. */
  @Nullable IntervalsSource prefix(String text) {
    return anyOf(prefixes(text));
  }

  private List<IntervalsSource> prefixes(String text) {
    String whole = TextQueries.normal(text);
    if (whole.isEmpty()) {
      return List.of();
    }
    List<TypedToken> tokens = exact(text);
    if (tokens.size() < 2) {
      return List.of(startsWith(whole));
    }
    List<IntervalsSource> parts = new ArrayList<>();
    tokens.subList(0, tokens.size() - 1).forEach(t -> parts.add(wide(t, Intervals::term)));
    parts.add(startsWith(TextQueries.normal(text.substring(tokens.getLast().start()))));
    List<IntervalsSource> prefixes = new ArrayList<>();
    prefixes.add(startsWith(whole));
    prefixes.add(Intervals.phrase(parts.toArray(IntervalsSource[]::new)));
    CommentAnalyzers.catenated(CommentAnalyzers.exact(), text)
        .forEach(catenated -> prefixes.add(startsWith(catenated.text())));
    return prefixes;
  }

  private IntervalsSource startsWith(String prefix) {
    return multiTerms.source(field, PrefixQuery.toAutomaton(new BytesRef(prefix)), prefix + "*");
  }

  private static @Nullable IntervalsSource adjacent(
      List<TypedToken> tokens, Function<String, IntervalsSource> source) {
    return tokens.isEmpty()
        ? null
        : Intervals.phrase(
            tokens.stream().map(token -> wide(token, source)).toArray(IntervalsSource[]::new));
  }

  /** Returns intervals of adjacent words, each with or without umlauts. */
  private static @Nullable IntervalsSource spelt(String text) {
    List<IntervalsSource> words = new ArrayList<>();
    List<AnalyzedToken> tokens = CommentAnalyzers.exactTokens(text, true);
    List<TypedToken> typed = exact(text);
    for (int i = 0; i < typed.size(); i++) {
      TypedToken token = typed.get(i);
      String other = CommentAnalyzers.transcribed(text, tokens.get(i));
      words.add(
          wide(
              token,
              term ->
                  other.isEmpty()
                      ? Intervals.term(term)
                      : Intervals.or(Intervals.term(term), Intervals.term(other))));
    }
    return words.isEmpty() ? null : Intervals.phrase(words.toArray(IntervalsSource[]::new));
  }

  /** Returns a source as wide as the token: {@code node.js} has a position for each part. */
  private static IntervalsSource wide(TypedToken token, Function<String, IntervalsSource> source) {
    IntervalsSource term = source.apply(token.term());
    return token.width() > 1 ? Intervals.extend(term, 0, token.width() - 1) : term;
  }

  /** Returns the exact tokens of a typed text. */
  static List<TypedToken> exact(String text) {
    return tokens(CommentAnalyzers.exactQuery(), text);
  }

  private static List<TypedToken> tokens(Analyzer analyzer, String text) {
    List<TypedToken> typed = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        widenLast(typed, increment.getPositionIncrement() - 1);
        typed.add(new TypedToken(term.toString(), offset.startOffset(), offset.endOffset(), 1));
      }
      tokens.end();
      widenLast(typed, increment.getPositionIncrement());
    } catch (IOException e) {
      throw new IllegalStateException("analysis of a string failed", e);
    }
    return typed;
  }

  private static void widenLast(List<TypedToken> typed, int positions) {
    if (!typed.isEmpty() && positions > 0) {
      TypedToken last = typed.removeLast();
      typed.add(new TypedToken(last.term(), last.start(), last.end(), last.width() + positions));
    }
  }
}
