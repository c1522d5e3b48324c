package org.commentindex.internal.split.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.jspecify.annotations.Nullable;

/** Recognizes the stars of a review, and the title behind them: {@code 5.0 out of 5 stars Good}. */
public final class RatingLine {
  /** Longest line with a title, in characters. Chosen by hand. */
  private static final int MAX_LENGTH = 200;

  private static final String STARS = "★☆⭐✩✭✮";

  private static final Pattern FORM =
      LinePattern.compile(
          "(?iu)(?:(?:rated )?[1-5](?:[.,]\\d)? (?:out of|von|sur|de|su|van de|av|z|na) 5"
              + " (?:stars?|sternen?|étoiles?|estrellas|estrelas|stelle|sterren|stjärnor|gwiazdek)"
              + "|["
              + STARS
              + "]{stars}\\uFE0F?|5つ星のうち[1-5](?:\\.\\d)?)(?<title> .*)?");

  private RatingLine() {}

  /** Returns true if a line has only stars. */
  public static boolean isStars(String line) {
    return !line.isEmpty()
        && line.codePoints().allMatch(c -> STARS.indexOf(c) >= 0 || c == ' ' || c == '\uFE0F');
  }

  /** Returns true if a line is a rating, with a title behind it or without. */
  public static boolean matches(String line) {
    return title(line) != null;
  }

  /** Returns the title behind a rating, empty if there is none; null for any other line. */
  public static @Nullable String title(String line) {
    if (line.isEmpty() || line.length() > MAX_LENGTH) {
      return null;
    }
    char first = line.charAt(0);
    boolean may =
        Character.isDigit(first) || STARS.indexOf(first) >= 0 || first == 'R' || first == 'r';
    Matcher matcher = FORM.matcher(may ? line : "");
    if (!matcher.matches()) {
      return null;
    }
    String title = matcher.group("title");
    return title == null ? "" : title.strip();
  }
}
