package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.Token;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text in a row, each with every form it is found by.
 *
 * @param exact as typed
 * @param inflected without inflections; as long as {@code exact}
 */
record NaiveRow(List<Set<String>> exact, List<Set<String>> inflected) {

  /** The row of a text whose inflections are English, unless said otherwise. */
  static NaiveRow of(@Nullable String text) {
    return of(text, true);
  }

  static NaiveRow of(@Nullable String text, boolean stemmed) {
    List<Set<String>> exact = new ArrayList<>();
    List<Set<String>> inflected = new ArrayList<>();
    if (text != null) {
      fill(exact, CommentAnalyzers.exactTokens(text, false));
      fill(
          inflected,
          stemmed
              ? CommentAnalyzers.inflectedTokens(text, false)
              : CommentAnalyzers.exactTokens(text, false));
    }
    while (inflected.size() < exact.size()) {
      inflected.add(Set.of());
    }
    return new NaiveRow(exact, inflected);
  }

  private static void fill(List<Set<String>> row, List<Token> tokens) {
    for (Token token : tokens) {
      while (row.size() <= token.position()) {
        row.add(new HashSet<>());
      }
      row.get(token.position()).add(token.text());
    }
  }

  int size() {
    return exact.size();
  }
}
