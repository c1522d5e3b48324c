package org.commentindex.internal.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.search.Span;

/** The words of a passage or of a text that may contain it. Immutable. */
final class PassageText {
  /**
   * Words of a shingle, and of a part that is searched for as a phrase, as for quotations: longer
   * ones are destroyed by small edits.
   */
  private static final int SHINGLE_WORDS = 3;

  private final String text;
  private final List<AnalyzedToken> tokens;
  private final List<String> words;

  private PassageText(String text, List<AnalyzedToken> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.words = tokens.stream().map(AnalyzedToken::text).toList();
  }

  static PassageText of(String text) {
    return new PassageText(text, CommentAnalyzers.exactTokens(text, true));
  }

  String text() {
    return text;
  }

  int size() {
    return words.size();
  }

  /** Returns a range of words. */
  List<String> words(int from, int to) {
    return words.subList(from, to);
  }

  /**
   * Returns the span of a range of words with the punctuation before and after it.
   *
   * @param to the word after the last one
   */
  Span span(int from, int to) {
    int start = tokens.get(from).start();
    while (start > 0 && isPunctuation(text.charAt(start - 1))) {
      start--;
    }
    int end = tokens.get(to - 1).end();
    while (end < text.length() && isPunctuation(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isPunctuation(char c) {
    return !Character.isWhitespace(c) && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  /** Returns the length of shingles of this text: fewer words than usual if it has fewer. */
  int shingleWords() {
    return Math.min(SHINGLE_WORDS, words.size());
  }

  /** Returns where each shingle of a length begins, in order. */
  Map<List<String>, List<Integer>> shingles(int length) {
    Map<List<String>, List<Integer>> shingles = new HashMap<>();
    for (int i = 0; i + length <= words.size(); i++) {
      shingles.computeIfAbsent(words.subList(i, i + length), key -> new ArrayList<>()).add(i);
    }
    return shingles;
  }

  /** Returns the words at which another text begins in this one, in full and without gaps. */
  List<Integer> placesOf(PassageText other) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + other.size() <= size(); i++) {
      if (words(i, i + other.size()).equals(other.words)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Returns the characters of the text without white space. */
  String characters() {
    return withoutSpace(text);
  }

  /** Returns the characters between the words before and after a range, without white space. */
  String around(int from, int to) {
    // Parts of a compound overlap with it.
    int start = from == 0 ? 0 : Math.min(tokens.get(from - 1).end(), tokens.get(from).start());
    int end =
        to == size() ? text.length() : Math.max(tokens.get(to).start(), tokens.get(to - 1).end());
    return withoutSpace(text.substring(start, end));
  }

  private static String withoutSpace(String text) {
    StringBuilder characters = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(characters::appendCodePoint);
    return characters.toString();
  }

  /** Returns true if a list of words is a part of this text, in order and without gaps. */
  boolean contains(List<String> part) {
    return Collections.indexOfSubList(words, part) >= 0;
  }

  /** Returns the first words of the text, or all, as a phrase to search for. */
  String beginning(int limit) {
    return phrase(0, Math.min(limit, words.size()));
  }

  private String phrase(int from, int to) {
    String typed = text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    // These would be wildcards.
    return typed.replace('*', ' ').replace('?', ' ');
  }

  /**
   * Returns phrases of the text to search for: all shingles of a short text; of a longer one the
   * first, the last, and others at equal distances.
   *
   * @param limit the maximum number of phrases, at least 2
   */
  List<String> parts(int limit) {
    List<String> parts = new ArrayList<>();
    int last = words.size() - SHINGLE_WORDS;
    int steps = Math.min(limit - 1, Math.max(0, last));
    for (int i = 0; i <= steps; i++) {
      int from = steps == 0 ? 0 : (int) ((long) last * i / steps);
      int to = Math.min(words.size(), from + SHINGLE_WORDS);
      parts.add(phrase(from, to));
    }
    return parts.stream().distinct().filter(part -> !part.isBlank()).toList();
  }
}
