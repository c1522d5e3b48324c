package org.commentindex.internal.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one text in both forms, for who looks at it several times. Not thread-safe. */
public final class TextWords {
  private static final ThreadLocal<TextForms> FORMS = ThreadLocal.withInitial(TextForms::new);

  private final String text;
  private final boolean stemmed;
  private @Nullable List<Token> exact;
  private @Nullable List<Token> inflected;

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

  /** All ways it is found by, as typed; in order of position. */
  public List<Token> exact() {
    List<Token> known = exact;
    if (known == null) {
      known = CommentAnalyzers.tokens(FORMS.get().exact(text));
      exact = known;
    }
    return known;
  }

  /** All ways it is found by, without inflections; in order of position. */
  public List<Token> inflected() {
    if (!stemmed) {
      return exact();
    }
    List<Token> known = inflected;
    if (known == null) {
      known = CommentAnalyzers.tokens(FORMS.get().inflected(text));
      inflected = known;
    }
    return known;
  }
}
