package org.commentindex.internal.analysis;

import java.util.List;

/**
 * How one field of the index has words in two forms: each as it is written, and at the same place,
 * where it is another, the form without its inflection, with a mark before it.
 *
 * <p>A form without a mark is a written word. It is also its own form without inflection exactly if
 * the stemmer leaves it as it is; that is not said of every stem: {@code please} becomes {@code
 * pleas}, and the plural of {@code plea}, written so, becomes {@code plea}. So what a stem is
 * looked up by is asked of {@link #terms}, and comments that are not in English, where every word
 * stands for itself, have the marked form of each word that the stemmer would change.
 *
 * <p>The mark is a soft hyphen, which folding takes out of all that is written or typed.
 */
public final class WordForms {
  /** Stands before a form without its inflection. */
  public static final char MARK = '\u00AD';

  private WordForms() {}

  /**
   * The terms of which a written word has one if this is the word without its inflection, and none
   * if it is not.
   *
   * @return one or two; the marked one is the last
   */
  public static List<String> terms(String stem) {
    String marked = MARK + stem;
    return Stemmer.ofThread().leaves(stem) ? List.of(stem, marked) : List.of(marked);
  }

  /** Whether a term is a form without its inflection, not a written word. */
  public static boolean isMarked(String term) {
    return !term.isEmpty() && term.charAt(0) == MARK;
  }

  /** Whether a term is a written word, marked. */
  public static boolean isMarked(String term, String written) {
    return isMarked(term) && term.length() == written.length() + 1 && term.endsWith(written);
  }

  /** A term without its mark. */
  public static String unmarked(String term) {
    return isMarked(term) ? term.substring(1) : term;
  }
}
