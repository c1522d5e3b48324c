package org.commentindex.internal.split.layout;

/**
 * What one pass over the characters of a line tells, so that an expression is tried only where it
 * may match. A clue that is there may mislead; one that is missing never does.
 *
 * @param digit there is a digit 0 to 9
 * @param timeWord there is a word without which no time is told relative to now, or a letter of
 *     East Asia
 * @param month there is a word that may be a month, other than "ago"
 * @param ago there is the word "ago", which is August in some languages
 * @param year there are four digits in a row
 * @param numbers there are two signs {@code - / .} with a digit on either side
 * @param clock there is a colon with a digit on either side
 * @param brief there is a digit with the letter of a unit right after it or after one space
 */
record Clues(
    boolean digit,
    boolean timeWord,
    boolean month,
    boolean ago,
    boolean year,
    boolean numbers,
    boolean clock,
    boolean brief) {
  private static final char EAST_ASIA = 0x2E80;
  private static final int YEAR = 4;
  private static final int AGO =
      WordFilter.hash(WordFilter.hash(WordFilter.hash(0, 'a'), 'g'), 'o');

  static Clues of(String line, WordFilter timeWords, WordFilter months) {
    boolean time = false;
    boolean month = false;
    boolean ago = false;
    boolean clock = false;
    boolean brief = false;
    int joints = 0;
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
        boolean again = i + 2 < end && isDigit(line.charAt(i + 2));
        joints += again && (next == '-' || next == '/' || next == '.') ? 1 : 0;
        clock |= again && next == ':';
        brief |= isUnit(next == ' ' && i + 2 < end ? line.charAt(i + 2) : next);
      }
      if (WordFilter.isLetter(c)) {
        hash = WordFilter.hash(hash, c);
        time |= c >= EAST_ASIA;
        if (i + 1 == end || !WordFilter.isLetter(line.charAt(i + 1))) {
          time |= timeWords.mayHold(hash);
          ago |= hash == AGO;
          month |= hash != AGO && months.mayHold(hash);
          hash = 0;
        }
      }
    }
    return new Clues(longest > 0, time, month, ago, longest >= YEAR, joints >= 2, clock, brief);
  }

  /** Whether there may be a day with the name of its month and its year. */
  boolean named() {
    return (month || ago) && year;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isUnit(char c) {
    return c == 's' || c == 'm' || c == 'h' || c == 'd' || c == 'w' || c == 'y';
  }
}
