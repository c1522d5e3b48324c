package org.commentindex.internal.split.line;

import java.util.regex.Pattern;

/** Recognizes lines of emoji or other symbols, such as {@code 👍} or {@code :tada:}. */
public final class SymbolLine {
  private static final Pattern SHORTCODE = Pattern.compile(":[\\w+-]{1,30}:");

  private SymbolLine() {}

  /** Returns true if a line has no letters and digits and is no rule, or is one emoji shortcode. */
  public static boolean matches(String text) {
    boolean plain = !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    return (plain && !HorizontalRule.matches(text))
        || (text.startsWith(":") && SHORTCODE.matcher(text).matches());
  }
}
