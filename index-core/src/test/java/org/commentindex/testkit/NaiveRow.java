package org.commentindex.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.internal.analysis.AnalyzedToken;
import org.commentindex.internal.analysis.CommentAnalyzers;
import org.commentindex.internal.analysis.WrittenForm;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a text by position.
 *
 * @param exact the exact terms
 * @param stemmed the stemmed terms; as many as {@code exact}
 * @param written the written forms of the exact terms, also where they are the same
 */
record NaiveRow(
    List<Set<String>> exact, List<Set<String>> stemmed, List<Set<WrittenForm>> written) {

  /** Returns the row of a text in an unknown language. */
  static NaiveRow of(@Nullable String text) {
    return of(text, null);
  }

  /** Returns the row of a text, stemmed in a language. */
  static NaiveRow of(@Nullable String text, @Nullable String language) {
    List<Set<String>> exact = new ArrayList<>();
    List<Set<String>> stemmed = new ArrayList<>();
    if (text != null) {
      fill(exact, CommentAnalyzers.exactTokens(text, false));
      fill(stemmed, CommentAnalyzers.tokens(CommentAnalyzers.stemmed(language), text));
    }
    while (stemmed.size() < exact.size()) {
      stemmed.add(Set.of());
    }
    return new NaiveRow(exact, stemmed, written(text, exact.size()));
  }

  private static List<Set<WrittenForm>> written(@Nullable String text, int size) {
    List<Set<WrittenForm>> written = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      written.add(new HashSet<>());
    }
    if (text != null) {
      for (AnalyzedToken token : CommentAnalyzers.exactTokens(text, false)) {
        written.get(token.position()).add(WrittenForm.of(text, token));
      }
    }
    return written;
  }

  private static void fill(List<Set<String>> row, List<AnalyzedToken> tokens) {
    for (AnalyzedToken token : tokens) {
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
