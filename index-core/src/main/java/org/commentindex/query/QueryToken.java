package org.commentindex.query;

import org.jspecify.annotations.Nullable;

/**
 * A token of a query.
 *
 * @param kind the kind of token
 * @param start the offset in the query
 * @param text the token as typed; for a field, its name
 * @param field the field of a {@link Kind#TERM} or {@link Kind#OPEN}; null for none
 * @param term the term of a {@link Kind#TERM} or {@link Kind#UNKNOWN_FIELD}; null for none
 * @param distance the distance of a {@link Kind#NEAR} in words, -1 if it exceeds {@link
 *     QueryLimits#DISTANCE}
 */
record QueryToken(
    Kind kind,
    int start,
    String text,
    @Nullable QueryField field,
    @Nullable RawTerm term,
    int distance) {

  /** The kinds of tokens. */
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
    /** A name with a colon that is not a field; its term is null if a parenthesis follows. */
    UNKNOWN_FIELD,
    END
  }

  static QueryToken of(Kind kind, int start, String text) {
    return new QueryToken(kind, start, text, null, null, 0);
  }

  static QueryToken open(int start, String text, @Nullable QueryField field) {
    return new QueryToken(Kind.OPEN, start, text, field, null, 0);
  }

  static QueryToken term(int start, @Nullable QueryField field, RawTerm term) {
    return new QueryToken(Kind.TERM, start, "", field, term, 0);
  }

  static QueryToken field(Kind kind, int start, String name, @Nullable RawTerm term) {
    return new QueryToken(kind, start, name, null, term, 0);
  }
}
