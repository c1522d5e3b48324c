package org.commentindex.query;

/**
 * One word, phrase or expression as typed, before it is known what it means.
 *
 * @param form how it was written
 * @param text as typed, escapes included, for {@link Form#BARE}; else what stands between the
 *     quotes or slashes, without escapes
 * @param exact a {@code =} stood before it
 * @param closed the closing quote is there; true where there is none to expect
 * @param escaped an escape stood in it, so that it is meant as it is
 * @param slop the number after a phrase's {@code ~}, 0 without; -1 for more than can be
 * @param start where in the query it begins
 */
record RawTerm(
    Form form, String text, boolean exact, boolean closed, boolean escaped, int slop, int start) {

  /** How an atom is written. */
  enum Form {
    BARE,
    QUOTED,
    REGEX,
    /** A web address without {@code url:} before it. */
    ADDRESS
  }

  static RawTerm of(Form form, String text, int start) {
    return new RawTerm(form, text, false, true, false, 0, start);
  }
}
