package org.commentindex.internal.split.line;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a short line that is the same for every comment: numbers are replaced by {@code 0},
 * the author's name by {@code @}. Lines around comments that share a template are boilerplate.
 */
public final class LineTemplate {
  /**
   * Longest line that has a template, in characters, unless the caller says otherwise. Chosen by
   * hand; the pages of PagePasteTest guard it.
   */
  private static final int MAX_LENGTH = 40;

  /** End of the template of a label that lost the space after its colon: {@code Joined:2019}. */
  public static final String GLUED = ":*";

  /**
   * Longest label before a colon, in characters. Chosen by hand for the profile fields of forums;
   * PagePasteTest guards it.
   */
  private static final int MAX_LABEL_LENGTH = 16;

  private static final Pattern COUNT =
      Pattern.compile("^0(?:[.,]0)?[km]? | ?\\(0\\)$| 0(?:[.,]0)?[km]?(?=$| [·•|])");

  private LineTemplate() {}

  /**
   * Returns the template of a line below a comment. The name of the author at its start becomes
   * {@code @}, the value after a label {@code *}.
   *
   * @param author the comment's author, or null if unknown
   * @param maxLength longest line that has a template, in characters; longer lines have an empty
   *     template
   */
  public static String of(String line, @Nullable String author, int maxLength) {
    if (author != null && author.length() > 1 && line.startsWith(author)) {
      return "@" + of(line.substring(author.length()), maxLength);
    }
    int colon = line.indexOf(':');
    boolean labelled = colon > 1 && colon <= MAX_LABEL_LENGTH && colon + 1 < line.length();
    return labelled && line.length() <= maxLength && line.lastIndexOf(' ', colon) < 0
        ? of(line.substring(0, colon), maxLength) + (line.charAt(colon + 1) == ' ' ? ": *" : GLUED)
        : of(line, maxLength);
  }

  /** Returns the template of any line; empty for a line of more than 40 characters. */
  public static String of(String line) {
    return of(line, MAX_LENGTH);
  }

  /**
   * Replaces each number by 0 and removes a count next to words; empty for a line that is too long.
   */
  private static String of(String line, int maxLength) {
    String numbered = numbered(line, maxLength);
    String words = numbered.indexOf('0') < 0 ? numbered : COUNT.matcher(numbered).replaceAll("");
    return words.isEmpty() ? numbered : words;
  }

  private static String numbered(String line, int maxLength) {
    if (line.length() > maxLength) {
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
