package org.commentindex.internal.split.layout;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds {@code 3 hours ago} and {@code about 2 hr. ago} without an expression: most pages. */
final class Ago {
  private static final String AGO = " ago";
  private static final int MOST_DIGITS = 4;
  private static final Set<String> UNITS =
      Set.of(
          ("second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks wk wks"
                  + " month months mo mos mth mths year years yr yrs s m h d w y")
              .split(" "));
  private static final String[] BEFORE = {"about ", "over ", "almost ", "for ", "vor ", "~ ", "~"};

  private Ago() {}

  /** The first such stamp in lower case; null if there is none, or only others. */
  static @Nullable Stamp find(String line) {
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
    while (start > 0 && number - start < MOST_DIGITS && isDigit(line.charAt(start - 1))) {
      start--;
    }
    if (start == number || !UNITS.contains(line.substring(unit, unitEnd))) {
      return null;
    }
    for (String before : BEFORE) {
      if (line.startsWith(before, start - before.length())) {
        return new Stamp(start - before.length(), end, null);
      }
    }
    return new Stamp(start, end, null);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
