package org.commentindex.query;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a query as it comes out of the {@link QueryLexer}.
 *
 * @param kind what it is
 * @param start where in the query it begins
 * @param text as typed; of a field, its name
 * @param field the field of a {@link Kind#TERM} or of a {@link Kind#OPEN}; null for any words
 * @param atom what a term is about; null if nothing is there
 * @param distance of a {@link Kind#NEAR}; -1 for more than can be
 */
record QueryToken(
    Kind kind, int start, String text, @Nullable QueryField field, @Nullable RawTerm atom, int distance) {

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

  static QueryToken of(Kind kind, int start, String text) {
    return new QueryToken(kind, start, text, null, null, 0);
  }

  static QueryToken open(int start, String text, @Nullable QueryField field) {
    return new QueryToken(Kind.OPEN, start, text, field, null, 0);
  }

  static QueryToken term(int start, @Nullable QueryField field, RawTerm atom) {
    return new QueryToken(Kind.TERM, start, "", field, atom, 0);
  }

  static QueryToken field(Kind kind, int start, String name, @Nullable RawTerm atom) {
    return new QueryToken(kind, start, name, null, atom, 0);
  }
}
