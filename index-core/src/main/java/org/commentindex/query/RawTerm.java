package org.commentindex.query;

/**
 * A word, phrase or regular expression as typed.
 *
 * @param form the notation
 * @param text the text with its escapes for {@link Form#BARE} and {@link Form#ADDRESS}; otherwise
 *     the text between the quotes or slashes, unescaped
 * @param exact true after {@code =}
 * @param closed false if the closing quote is missing
 * @param escaped true if the text had an escape, which makes wordless text meaningful
 * @param slop the number after a phrase's {@code ~}, 0 if there is none, -1 if it exceeds {@link
 *     QueryLimits#DISTANCE}
 * @param start the offset in the query
 */
record RawTerm(
    Form form, String text, boolean exact, boolean closed, boolean escaped, int slop, int start) {

  /** The notation of a term. */
  enum Form {
    BARE,
    QUOTED,
    REGEX,
    /** An expression with flags that are not supported; the text is the flags. */
    REGEX_WITH_FLAGS,
    /** A web address without {@code url:} before it. */
    ADDRESS
  }

  static RawTerm of(Form form, String text, int start) {
    return new RawTerm(form, text, false, true, false, 0, start);
  }
}
