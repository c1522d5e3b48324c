package org.commentindex.internal.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with its index tokens, each kind computed on first use. Not thread-safe. */
public final class AnalyzedText {
  private final String text;
  private final boolean english;
  private @Nullable List<AnalyzedToken> exact;
  private @Nullable List<AnalyzedToken> stemmed;

  /**
   * Creates an analyzed text.
   *
   * @param english whether to stem the text; otherwise its stemmed tokens equal its exact ones
   */
  public AnalyzedText(String text, boolean english) {
    this.text = text;
    this.english = english;
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
      tokens = english ? CommentAnalyzers.stemmedTokens(text, false) : exact();
      stemmed = tokens;
    }
    return tokens;
  }
}
