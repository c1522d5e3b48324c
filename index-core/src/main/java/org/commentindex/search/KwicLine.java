package org.commentindex.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A match with the words around it (KWIC, keyword in context): a line of a concordance.
 *
 * @param left the text before the match, at most {@link #CONTEXT_CHARS} characters
 * @param match the matching words
 * @param right the text after the match, at most {@link #CONTEXT_CHARS} characters
 */
public record KwicLine(String left, String match, String right) {
  /**
   * Maximum number of characters (UTF-16 units) on each side; more than half of a terminal of 200
   * columns. Documented in {@code docs/json-output.md}.
   */
  public static final int CONTEXT_CHARS = 120;

  /** Orders lines by the words before the match, the nearest first, without case and accents. */
  public static final Comparator<KwicLine> BY_LEFT =
      Comparator.comparing(line -> ContextOrder.key(ContextOrder.words(line.left).reversed()));

  /** Orders lines by the words after the match, without case and accents. */
  public static final Comparator<KwicLine> BY_RIGHT =
      Comparator.comparing(line -> ContextOrder.key(ContextOrder.words(line.right)));

  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  /**
   * {@return the lines of a hit in text order: those of its text, or those of its title if only the
   * title matches; empty if the hit has no matches}
   *
   * @param hit the hit
   */
  public static List<KwicLine> of(Hit hit) {
    String title = hit.comment().title();
    return hit.titleMatches().isEmpty() || title == null
        ? of(hit.comment().text(), hit.matches())
        : of(title, hit.titleMatches());
  }

  private static List<KwicLine> of(String text, List<Span> matches) {
    List<KwicLine> lines = new ArrayList<>();
    for (Span match : matches) {
      lines.add(
          new KwicLine(
              oneLine(text.substring(contextStart(text, match.start()), match.start())),
              oneLine(text.substring(match.start(), match.end())),
              oneLine(text.substring(match.end(), contextEnd(text, match.end())))));
    }
    return lines;
  }

  /** Returns where the left context starts, never inside a surrogate pair. */
  private static int contextStart(String text, int matchStart) {
    int start = Math.max(0, matchStart - CONTEXT_CHARS);
    return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
  }

  /** Returns where the right context ends, never inside a surrogate pair. */
  private static int contextEnd(String text, int matchEnd) {
    int end = Math.min(text.length(), matchEnd + CONTEXT_CHARS);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** Replaces each line break, with the white space around it, by a space. */
  private static String oneLine(String text) {
    return LINE_BREAK.matcher(text).replaceAll(" ");
  }
}
