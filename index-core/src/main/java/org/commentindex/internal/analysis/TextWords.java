package org.commentindex.internal.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text as they are indexed, for who looks at it several times. Not thread-safe.
 */
public final class TextWords {
  private final String text;
  private final boolean stemmed;
  private @Nullable List<Token> tokens;

  /**
   * The words of a text.
   *
   * @param stemmed whether the words without inflections are without the English ones; else as
   *     written
   */
  public TextWords(String text, boolean stemmed) {
    this.text = text;
    this.stemmed = stemmed;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** Whether the text loses its inflections. */
  public boolean isStemmed() {
    return stemmed;
  }

  /** All ways it is found by, in both of {@link WordForms}; in order of position. */
  public List<Token> tokens() {
    List<Token> known = tokens;
    if (known == null) {
      known = CommentAnalyzers.tokens(CommentAnalyzers.bothForms(stemmed), text);
      tokens = known;
    }
    return known;
  }
}
