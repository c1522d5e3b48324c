package org.commentindex.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commentindex.cli.terminal.Cells;

/**
 * Parts of a line that stay whole, so that one can copy them: a name, a place, a URL. A line that
 * would be too wide breaks between them; a part that is too wide has a line of its own.
 */
final class Parts {
  private final List<String> plain = new ArrayList<>();
  private final List<String> styled = new ArrayList<>();

  /** Adds a part, safe already. */
  Parts add(String part) {
    return add(part, UnaryOperator.identity());
  }

  /** Adds a part, safe already, in a style. */
  Parts add(String part, UnaryOperator<String> style) {
    plain.add(part);
    styled.add(style.apply(part));
    return this;
  }

  /** All those of a list. */
  Parts addAll(List<String> parts, UnaryOperator<String> style) {
    parts.forEach(part -> add(part, style));
    return this;
  }

  /** Whether there is any. */
  boolean isEmpty() {
    return plain.isEmpty();
  }

  /**
   * The parts on as few lines as they need.
   *
   * @param between what stands between two on a line; a line ends with it, without blanks
   */
  List<String> lines(String between, int columns) {
    return lines(between, between, columns);
  }

  /** The same with something else between the first and the second. */
  List<String> lines(String afterFirst, String betweenOthers, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int cells = 0;
    for (int i = 0; i < plain.size(); i++) {
      String between = i == 1 ? afterFirst : betweenOthers;
      int gap = Cells.of(between);
      int more = Cells.of(plain.get(i));
      int end = i < plain.size() - 1 ? Cells.of(betweenOthers.stripTrailing()) : 0;
      if (i > 0 && cells + gap + more + end > columns) {
        lines.add(line.append(between.stripTrailing()).toString());
        line.setLength(0);
        cells = 0;
      } else if (i > 0) {
        line.append(between);
        cells += gap;
      }
      line.append(styled.get(i));
      cells += more;
    }
    if (!isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
