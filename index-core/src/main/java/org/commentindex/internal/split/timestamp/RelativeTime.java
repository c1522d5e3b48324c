package org.commentindex.internal.split.timestamp;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds English relative times such as {@code 3 hours ago} and {@code about 2 hr. ago}, the most
 * common form, without a regular expression.
 */
final class RelativeTime {
  private static final String AGO = " ago";

  /** Most digits of the number, as in the general expression of {@link TimestampFinder}. */
  private static final int MAX_DIGITS = 4;

  private static final Set<String> UNITS =
      Set.of(
          ("second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks"
                  + " wk wks month months mo mos mth mths year years yr yrs s m h d w y")
              .split(" "));
  private static final String[] PREFIXES = {
    "about ", "over ", "almost ", "for ", "vor ", "~ ", "~"
  };

  private RelativeTime() {}

  /**
   * Returns the relative time that ends with the first lower-case "ago" of a line, or null if a
   * line has none in this form. The date of the result is null.
   */
  static @Nullable Timestamp find(String line) {
    int ago = line.indexOf(AGO);
    int end = ago + AGO.length();
    if (ago < 0 || (end < line.length() && Character.isLetter(line.charAt(end)))) {
      return null;
    }
    int unitEnd = ago > 0 && line.charAt(ago - 1) == '.' ? ago - 1 : ago;
    int unit = unitEnd;
    while (unit > 0 && line.charAt(unit - 1) >= 'a' && line.charAt(unit - 1) <= 'z') {
      unit--;
    }
    int number = unit > 0 && line.charAt(unit - 1) == ' ' ? unit - 1 : unit;
    int start = number;
    while (start > 0 && number - start < MAX_DIGITS && isDigit(line.charAt(start - 1))) {
      start--;
    }
    if (start == number || !UNITS.contains(line.substring(unit, unitEnd))) {
      return null;
    }
    for (String prefix : PREFIXES) {
      if (line.startsWith(prefix, start - prefix.length())) {
        return new Timestamp(start - prefix.length(), end, null);
      }
    }
    return new Timestamp(start, end, null);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
