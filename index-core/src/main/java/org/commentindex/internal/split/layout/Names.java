package org.commentindex.internal.split.layout;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines and words that look like the name of somebody who comments. */
final class Names {
  private static final int LONGEST = 50;
  private static final int MOST_WORDS = 5;
  private static final Pattern INITIAL = Pattern.compile(".*\\b\\p{L}{1,2}\\.");
  private static final Pattern NOT_A_NAME =
      Pattern.compile("https?:|www\\.|[=;{}<>\\\\#|]|^[-*•>]");
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
        || line.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    if (line.split("\\s+").length > MOST_WORDS || NOT_A_NAME.matcher(line).find()) {
      return false;
    }
    boolean open = ".!?:,…。".indexOf(line.charAt(line.length() - 1)) < 0;
    return (open || INITIAL.matcher(line).matches()) && !isBadge(line) && !Buttons.isKnown(line);
  }

  /** Whether a line is what pages put beside a name. */
  static boolean isBadge(String line) {
    return BADGES.contains(line.toLowerCase(Locale.ROOT)) || WRITES.matcher(line).matches();
  }

  /** A name without the marks around it. */
  static String clean(String name) {
    String bare =
        name.strip()
            .replaceAll(
                "^(?:u/|@|~|\\[[–+-]\\]|[\\p{P}\\p{S}&&[^(\\[_]]+\\s+)+|(?:\\s+[\\p{P}\\p{S}&&[^)\\]]]+|[:,])$",
                "");
    return bare.replace("**", "").strip();
  }
}
