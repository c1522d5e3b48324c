package org.commentindex.query;

/** The forms of a word that match a query for it. */
public enum WordForm {
  /** Every form with the same stem: {@code lane} matches {@code lanes}. */
  STEMMED,
  /** Only the form as written, with its accents, in capitals or not: {@code =resumé}. */
  EXACT,
  /** Only the form as written, with its accents and capitals: {@code ==Polish}. */
  AS_WRITTEN
}
