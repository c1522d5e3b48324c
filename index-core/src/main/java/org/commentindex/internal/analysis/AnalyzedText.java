package org.commentindex.internal.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its index tokens, each kind computed on first use. Not thread-safe. */
public final class AnalyzedText {
  private final String text;
  private final @Nullable String language;
  private @Nullable List<AnalyzedToken> exact;
  private @Nullable List<AnalyzedToken> stemmed;

  /**
   * Creates an analyzed text.
   *
   * @param language the language in which to {@linkplain CommentAnalyzers#stemmed(String) stem} it
   */
  public AnalyzedText(String text, @Nullable String language) {
    this.text = text;
    this.language = language;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the exact tokens. */
  public List<AnalyzedToken> exact() {
    List<AnalyzedToken> tokens = exact;
    if (tokens == null) {
      tokens = CommentAnalyzers.exactTokens(text, false);
      exact = tokens;
    }
    return tokens;
  }

  /** Returns the stemmed tokens. */
  public List<AnalyzedToken> stemmed() {
    List<AnalyzedToken> tokens = stemmed;
    if (tokens == null) {
      tokens = CommentAnalyzers.tokens(CommentAnalyzers.stemmed(language), text);
      stemmed = tokens;
    }
    return tokens;
  }
}
