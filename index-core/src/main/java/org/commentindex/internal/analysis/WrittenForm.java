package org.commentindex.internal.analysis;

import org.commentindex.internal.analysis.normalize.TermNormalizer;
import org.commentindex.internal.analysis.scan.TokenKind;

/**
 * The written form of a word: with its capitals and accents, otherwise normalized. Only forms that
 * differ from the exact term are indexed, as terms of the exact term, an equals sign and the form:
 * {@code cafe=Café}.
 *
 * @param folded the exact term
 * @param written the form
 */
public record WrittenForm(String folded, String written) {
  private static final char SIGN = '=';

  /** Returns the form of a token of a text. */
  public static WrittenForm of(String text, AnalyzedToken token) {
    if (!has(token.kind().name())) {
      return new WrittenForm(token.text(), token.text());
    }
    String typed = text.substring(token.start(), token.end());
    int form = TermNormalizer.UNFOLDED;
    if (!TermNormalizer.normalize(typed).equals(token.text())) {
      form |= TermNormalizer.CATENATED; // e-mail
    }
    return new WrittenForm(token.text(), TermNormalizer.normalize(typed, form));
  }

  /** Returns whether forms of a kind of token are indexed. */
  static boolean has(String kind) {
    return !kind.equals(TokenKind.CLUSTER.name())
        && !kind.equals(TokenKind.EMOJI.name())
        && !kind.equals(TokenKind.VARIANT.name());
  }

  /** Returns whether the form is the exact term, so that the form has no term. */
  public boolean isPlain() {
    return written.equals(folded);
  }

  /** Returns the term of the form. */
  public String term() {
    return term(folded, written);
  }

  /** Returns the prefix of the terms of all forms of the word. */
  public String prefix() {
    return folded + SIGN;
  }

  static String term(String folded, String written) {
    return folded + SIGN + written;
  }
}
