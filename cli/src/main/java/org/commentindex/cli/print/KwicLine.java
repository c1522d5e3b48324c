package org.commentindex.cli.print;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.query.Hit;
import org.commentindex.query.Span;

/**
 * A match and the words around it: a line of a concordance.
 *
 * @param left what stands before the match, at most {@link #AROUND} characters
 * @param match the matching words
 * @param right what stands behind it, at most so many
 */
record KwicLine(String left, String match, String right) {
  /** How many characters are given on each side; wider than half of any usual terminal. */
  static final int AROUND = 120;

  /** The lines of a hit, in the order of its text; none if the query names no words of it. */
  static List<KwicLine> of(Hit hit) {
    String text = hit.comment().text();
    List<KwicLine> lines = new ArrayList<>();
    for (Span match : hit.matches()) {
      lines.add(
          new KwicLine(
              oneLine(text.substring(back(text, match.start()), match.start())),
              oneLine(text.substring(match.start(), match.end())),
              oneLine(text.substring(match.end(), on(text, match.end())))));
    }
    return lines;
  }

  /** Never between the halves of a character. */
  private static int back(String text, int from) {
    int at = Math.max(0, from - AROUND);
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static int on(String text, int from) {
    int at = Math.min(text.length(), from + AROUND);
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Line breaks, and blanks beside them, are one blank. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }
}
