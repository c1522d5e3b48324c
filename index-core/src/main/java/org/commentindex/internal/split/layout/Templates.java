package org.commentindex.internal.split.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short lines but for what differs from comment to comment: by these, furniture is known again. */
final class Templates {
  private static final int LONGEST = 40;

  /** How the template of a label ends that has lost the space behind it. */
  static final String GLUED = ":*";

  private static final int LONGEST_LABEL = 16;

  private Templates() {}

  /**
   * Of a line below or above a comment: the name of its author is {@code @} in it, and what stands
   * behind a label {@code *}.
   */
  static String of(String line, @Nullable String author, int longest) {
    if (author != null && author.length() > 1 && line.startsWith(author)) {
      return "@" + of(line.substring(author.length()), longest);
    }
    int colon = line.indexOf(':');
    boolean labelled = colon > 1 && colon <= LONGEST_LABEL && colon + 1 < line.length();
    return labelled && line.length() <= longest && line.lastIndexOf(' ', colon) < 0
        ? of(line.substring(0, colon), longest) + (line.charAt(colon + 1) == ' ' ? ": *" : GLUED)
        : of(line, longest);
  }

  /** Of any line. */
  static String of(String line) {
    return of(line, LONGEST);
  }

  private static final Pattern COUNT =
      Pattern.compile("^0(?:[.,]0)?[km]? | ?\\(0\\)$| 0(?:[.,]0)?[km]?(?=$| [·•|])");

  /** A short line with each number as 0, without a count beside words; empty for a long one. */
  private static String of(String line, int longest) {
    String numbered = numbered(line, longest);
    String words = numbered.indexOf('0') < 0 ? numbered : COUNT.matcher(numbered).replaceAll("");
    return words.isEmpty() ? numbered : words;
  }

  private static String numbered(String line, int longest) {
    if (line.length() > longest) {
      return "";
    }
    StringBuilder template = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = Character.toLowerCase(line.charAt(i));
      boolean digit = Character.isDigit(c);
      if (!digit || i == 0 || !Character.isDigit(line.charAt(i - 1))) {
        template.append(digit ? '0' : c);
      }
    }
    return template.toString();
  }
}
