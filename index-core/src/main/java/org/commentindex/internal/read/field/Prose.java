package org.commentindex.internal.read.field;

/** Distinguishes sentences from values such as ids, numbers, addresses and codes. */
public final class Prose {
  /**
   * Number of words from which a value of an unknown field is text that a person may have written;
   * names and labels are shorter. Chosen by hand: "See attached file(s)" has three.
   */
  private static final int MIN_WORDS = 5;

  /** Letters of a script without spaces that count as one word. */
  private static final int LETTERS_PER_WORD = 2;

  private Prose() {}

  /** Returns true if the value of an unknown field is text that must not be lost in silence. */
  public static boolean isProse(String value) {
    return words(value) >= MIN_WORDS;
  }

  /** Returns the number of words with letters. */
  static int words(String value) {
    int words = 0;
    int spaceless = 0;
    boolean inWord = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff')) {
        spaceless++;
        inWord = false;
      } else if (Character.isLetter(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        inWord = false;
      }
    }
    return words + spaceless / LETTERS_PER_WORD;
  }
}
