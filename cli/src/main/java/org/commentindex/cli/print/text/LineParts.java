package org.commentindex.cli.print.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentindex.cli.terminal.DisplayWidth;

/**
 * Parts of a line that are never broken, so that users can copy them: names, positions, URLs. A
 * line that would be too wide breaks between parts; a part that is too wide has a line of its own.
 */
public final class LineParts {
  private final List<String> plain = new ArrayList<>();
  private final List<String> styled = new ArrayList<>();

  /** Adds a part, which must be safe for a terminal. */
  public LineParts add(String part) {
    return add(part, UnaryOperator.identity());
  }

  /** Adds a styled part, which must be safe for a terminal. */
  public LineParts add(String part, UnaryOperator<String> style) {
    plain.add(part);
    styled.add(style.apply(part));
    return this;
  }

  /** Adds all parts of a list. */
  public LineParts addAll(List<String> parts, UnaryOperator<String> style) {
    parts.forEach(part -> add(part, style));
    return this;
  }

  /** Returns the columns of all parts on one line. */
  public int width(String separator) {
    return DisplayWidth.of(String.join(separator, plain));
  }

  /**
   * Returns the parts on as few lines as possible.
   *
   * @param separator the separator of two parts; at the end of a line without trailing spaces
   * @param columns maximum width of a line
   */
  public List<String> lines(String separator, int columns) {
    return lines(separator, separator, columns);
  }

  /**
   * Returns the parts on as few lines as possible.
   *
   * @param first the separator of the first and the second part
   * @param others the separator of all other parts
   * @param columns maximum width of a line
   */
  public List<String> lines(String first, String others, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (int i = 0; i < plain.size(); i++) {
      String separator = i == 1 ? first : others;
      int gap = DisplayWidth.of(separator);
      int more = DisplayWidth.of(plain.get(i));
      int end = i < plain.size() - 1 ? DisplayWidth.of(others.stripTrailing()) : 0;
      if (i > 0 && width + gap + more + end > columns) {
        lines.add(line.append(separator.stripTrailing()).toString());
        line.setLength(0);
        width = 0;
      } else if (i > 0) {
        line.append(separator);
        width += gap;
      }
      line.append(styled.get(i));
      width += more;
    }
    if (!plain.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
