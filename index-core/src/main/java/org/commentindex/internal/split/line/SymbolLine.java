package org.commentindex.internal.split.line;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/** Recognizes lines of emoji or other symbols, such as {@code 👍} or {@code :tada:}. */
public final class SymbolLine {
  private static final Pattern SHORTCODE = LinePattern.compile(":[\\w+-]{shortcode}:");

  private SymbolLine() {}

  /**
   * Returns true if a line is one emoji shortcode, or has no letters or digits and is not a rule.
   */
  public static boolean matches(String text) {
    boolean plain = !text.isEmpty() && text.codePoints().noneMatch(Character::isLetterOrDigit);
    return (plain && !HorizontalRule.matches(text))
        || (text.startsWith(":") && SHORTCODE.matcher(text).matches());
  }
}
