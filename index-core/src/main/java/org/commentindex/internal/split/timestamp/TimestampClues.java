package org.commentindex.internal.split.timestamp;

import org.commentindex.internal.split.base.WordBloomFilter;

/**
 * Cheap necessary conditions for timestamps, found in one pass over a line, so that the regular
 * expressions of {@link TimestampFinder} are only tried where they may match. A clue may be a false
 * positive, never a false negative.
 *
 * @param digit the line has a digit 0 to 9
 * @param timeWord it has one of the words of relative times, or an East Asian letter
 * @param month it has a word that may be a month, other than "ago"
 * @param ago it has the word "ago", which is also short for August in some languages
 * @param year it has four digits in a row
 * @param numericDate it has two of {@code - / .} with a digit on either side
 * @param clock it has a colon with a digit on either side
 * @param shortUnit it has a digit followed by the letter of a unit, with at most a space between
 */
record TimestampClues(
    boolean digit,
    boolean timeWord,
    boolean month,
    boolean ago,
    boolean year,
    boolean numericDate,
    boolean clock,
    boolean shortUnit) {
  /** First code point of the CJK Radicals block; East Asian scripts are at or above it. */
  private static final char FIRST_EAST_ASIAN = 0x2E80;

  private static final int YEAR_DIGITS = 4;
  private static final int AGO =
      WordBloomFilter.hash(WordBloomFilter.hash(WordBloomFilter.hash(0, 'a'), 'g'), 'o');

  /**
   * Returns the clues of a line.
   *
   * @param timeWords the words of relative times; each relative time contains one
   * @param months the names of months
   */
  static TimestampClues of(String line, WordBloomFilter timeWords, WordBloomFilter months) {
    boolean time = false;
    boolean month = false;
    boolean ago = false;
    boolean clock = false;
    boolean shortUnit = false;
    int separators = 0;
    int digits = 0;
    int longest = 0;
    int hash = 0;
    int end = line.length();
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      digits = isDigit(c) ? digits + 1 : 0;
      longest = Math.max(longest, digits);
      if (digits > 0 && i + 1 < end) {
        char next = line.charAt(i + 1);
        boolean digitFollows = i + 2 < end && isDigit(line.charAt(i + 2));
        separators += digitFollows && (next == '-' || next == '/' || next == '.') ? 1 : 0;
        clock |= digitFollows && next == ':';
        shortUnit |= isUnit(next == ' ' && i + 2 < end ? line.charAt(i + 2) : next);
      }
      if (WordBloomFilter.isLetter(c)) {
        hash = WordBloomFilter.hash(hash, c);
        time |= c >= FIRST_EAST_ASIAN;
        if (i + 1 == end || !WordBloomFilter.isLetter(line.charAt(i + 1))) {
          time |= timeWords.mightContain(hash);
          ago |= hash == AGO;
          month |= hash != AGO && months.mightContain(hash);
          hash = 0;
        }
      }
    }
    return new TimestampClues(
        longest > 0, time, month, ago, longest >= YEAR_DIGITS, separators >= 2, clock, shortUnit);
  }

  /** Returns true if the line may have a date with a year and the name of its month. */
  boolean namedMonth() {
    return (month || ago) && year;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUnit(char c) {
    return c == 's' || c == 'm' || c == 'h' || c == 'd' || c == 'w' || c == 'y';
  }
}
