package org.commentindex.internal.split.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines and words that look like the name of somebody who comments. */
final class Names {
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;
  private static final int LONGEST_BADGE = 16;
  private static final Pattern INITIAL = Pattern.compile(".*\\b\\p{L}{1,2}\\.");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|[=;{}<>\\\\#|]|^[-*•>]");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:u/|@|~|\\[[–+-]\\]|[\\p{P}\\p{S}&&[^(\\[_]]+\\s+)+"
              + "|(?:\\s+[\\p{P}\\p{S}&&[^)\\]]]+|[:,])$");
  private static final Pattern WRITES =
      Pattern.compile("(?:Writes |Liked by |Subscriber|Paid|Founding).{0,60}");
  private static final Set<String> BADGES =
      Set.of(
          "·",
          "•",
          "-",
          "—",
          "author",
          "op",
          "mod",
          "admin",
          "moderator",
          "edited",
          "pinned",
          "staff",
          "(edited)",
          "avatar",
          "profile picture",
          "verified",
          "·edited");

  private Names() {}

  /** The longest name there is, in characters. */
  static int longest() {
    return LONGEST;
  }

  /** Whether a line may be a name and nothing else. */
  static boolean isLikely(String line) {
    if (line.isEmpty()
        || line.length() > LONGEST
        || !isFewWords(line)
        || NOT_A_NAME.matcher(line).find()) {
      return false;
    }
    boolean open = ".!?:,…。".indexOf(line.charAt(line.length() - 1)) < 0;
    return (open || INITIAL.matcher(line).matches()) && !isBadge(line) && !Buttons.isKnown(line);
  }

  /** Whether it has letters and is of few runs without spaces. */
  private static boolean isFewWords(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length() && words <= MOST_WORDS; i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words <= MOST_WORDS && line.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a line is what pages put beside a name. */
  static boolean isBadge(String line) {
    boolean badge =
        line.length() <= LONGEST_BADGE && BADGES.contains(line.toLowerCase(Locale.ROOT));
    boolean writes = !line.isEmpty() && "WLSPF".indexOf(line.charAt(0)) >= 0;
    return badge || (writes && WRITES.matcher(line).matches());
  }

  /** A name without the marks around it. */
  static String clean(String name) {
    String stripped = name.strip();
    return isBare(stripped)
        ? stripped
        : AROUND.matcher(stripped).replaceAll("").replace("**", "").strip();
  }

  /** Whether there can be nothing around it. */
  private static boolean isBare(String name) {
    return !name.isEmpty()
        && Character.isLetterOrDigit(name.charAt(0))
        && Character.isLetterOrDigit(name.charAt(name.length() - 1))
        && !name.startsWith("u/")
        && name.indexOf('*') < 0;
  }
}
