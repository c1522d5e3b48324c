package org.commentindex.internal.split.layout;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that say who wrote what is quoted below: {@code On …, Ann wrote:}, {@code ann wrote: ↑}.
 */
final class Attributions {
  private static final String WROTE =
      "(?:wrote|writes|said|schrieb.{0,60}|a écrit|escribió|escreveu|ha scritto|schreef.{0,60}|skrev.{0,60}"
          + "|napisał\\(?a?\\)?|пишет|писала?|написала?)";
  private static final String OPENS = "(?:On|Am|Le|El|Il|Op|Den|Em|W dniu|Dnia)";

  /** The first letters of these. */
  private static final String FIRSTS = "OALEIDW";

  private static final List<String> OPENINGS =
      List.of("On ", "Am ", "Le ", "El ", "Il ", "Op ", "Den ", "Em ", "W dniu ", "Dnia ");
  private static final Pattern DATED = Pattern.compile(OPENS + " .{4,200}" + WROTE + " ?:");
  private static final Pattern NAMED = Pattern.compile(".{1,60}[\\s]" + WROTE + ":(?:\\s.{0,60})?");

  private Attributions() {}

  /** Whether the first words of a line may be those of {@code On …, Ann wrote:}. */
  static boolean mayBegin(String line) {
    if (line.isEmpty() || FIRSTS.indexOf(line.charAt(0)) < 0) {
      return false;
    }
    for (String opening : OPENINGS) {
      if (line.startsWith(opening)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is one that begins with a date. */
  static boolean isDated(String line) {
    return line.endsWith(":") && DATED.matcher(line).matches();
  }

  /** Whether a line is one of any kind. */
  static boolean isOne(String line) {
    return line.indexOf(':') > 0 && (isDated(line) || NAMED.matcher(line).matches());
  }
}
