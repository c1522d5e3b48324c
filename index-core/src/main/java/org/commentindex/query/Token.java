package org.commentindex.query;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a query as it comes out of the {@link Lexer}.
 *
 * @param kind what it is
 * @param start where in the query it begins
 * @param text as typed; of a field, its name
 * @param field the field of a {@link Kind#TERM} or of a {@link Kind#OPEN}; null for any words
 * @param atom what a term is about; null if nothing is there
 * @param distance of a {@link Kind#NEAR}; -1 for more than can be
 */
record Token(
    Kind kind, int start, String text, @Nullable Field field, @Nullable Atom atom, int distance) {

  /** What a token can be. */
  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR,
    TERM,
    /** A field without a value. */
    EMPTY_FIELD,
    /** What looks like a field but is none; its atom is null where a parenthesis follows. */
    UNKNOWN_FIELD,
    END
  }

  static Token of(Kind kind, int start, String text) {
    return new Token(kind, start, text, null, null, 0);
  }

  static Token open(int start, String text, @Nullable Field field) {
    return new Token(Kind.OPEN, start, text, field, null, 0);
  }

  static Token term(int start, @Nullable Field field, Atom atom) {
    return new Token(Kind.TERM, start, "", field, atom, 0);
  }

  static Token field(Kind kind, int start, String name, @Nullable Atom atom) {
    return new Token(kind, start, name, null, atom, 0);
  }
}
