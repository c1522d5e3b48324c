package org.commentindex.internal.analysis;

import java.util.Objects;

/**
 * A token of a text.
 *
 * @param text the term: folded, and without inflection where that was asked for
 * @param start where it begins in the text, in characters, inclusive
 * @param end where it ends, exclusive
 * @param position its place in the row of words, from 0; several tokens can stand at one
 * @param kind what it is
 */
public record Token(String text, int start, int end, int position, TokenKind kind) {

  public Token {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(kind, "kind == null");
  }
}
