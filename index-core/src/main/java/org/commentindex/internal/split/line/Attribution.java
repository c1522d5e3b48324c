package org.commentindex.internal.split.line;

import java.util.List;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/**
 * Recognizes attribution lines, which name the author of the quotation below them: {@code On May 3,
 * Ann wrote:}, {@code ann wrote: ↑}.
 */
public final class Attribution {
  private static final String WROTE =
      "(?:wrote|writes|said|schrieb.{title}|a écrit|escribió|escreveu|ha"
          + " scritto|schreef.{title}|skrev.{title}|napisał\\(?a?\\)?|пишет|писала?|написала?)";
  private static final String OPENING = "(?:On|Am|Le|El|Il|Op|Den|Em|W dniu|Dnia)";

  private static final String OPENING_INITIALS = "OALEIDW";

  private static final List<String> OPENINGS =
      List.of("On ", "Am ", "Le ", "El ", "Il ", "Op ", "Den ", "Em ", "W dniu ", "Dnia ");
  private static final Pattern DATED =
      LinePattern.compile(OPENING + " .{attribution}" + WROTE + " ?:");
  private static final Pattern NAMED =
      LinePattern.compile(".{label}[\\s]" + WROTE + ":(?:\\s.{title})?");

  private Attribution() {}

  /**
   * Returns true if a line begins like a dated attribution. A necessary condition for {@link
   * #isDated} that is much cheaper.
   */
  public static boolean mayBegin(String line) {
    if (line.isEmpty() || OPENING_INITIALS.indexOf(line.charAt(0)) < 0) {
      return false;
    }
    for (String opening : OPENINGS) {
      if (line.startsWith(opening)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a line is an attribution with a date: {@code On May 3, Ann wrote:}. */
  public static boolean isDated(String line) {
    return line.endsWith(":") && DATED.matcher(line).matches();
  }

  /** Returns true if a line is an attribution, with a date or without. */
  public static boolean matches(String line) {
    return line.indexOf(':') > 0 && (isDated(line) || NAMED.matcher(line).matches());
  }
}
