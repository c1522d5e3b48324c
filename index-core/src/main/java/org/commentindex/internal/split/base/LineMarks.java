package org.commentindex.internal.split.base;

import java.util.ArrayList;
import java.util.List;
import org.commentindex.model.LineRange;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the lines of a text. A divider marks each line that it leaves out; a line without
 * a mark is text and must be in a segment. Not thread-safe.
 */
public final class LineMarks {
  private final LineClass[] classes;

  /** Creates marks for lines 1 to {@code count}, none of which is marked. */
  public LineMarks(int count) {
    classes = new LineClass[count + 2];
  }

  /** Marks a line, unless it is outside the text. A later mark replaces an earlier one. */
  public void mark(int line, LineClass lineClass) {
    if (line > 0 && line < classes.length - 1) {
      classes[line] = lineClass;
    }
  }

  /** Marks the lines first to last. */
  public void mark(int first, int last, LineClass lineClass) {
    for (int line = first; line <= last; line++) {
      mark(line, lineClass);
    }
  }

  /** Returns the mark of a line, or null if it has none. */
  public @Nullable LineClass get(int line) {
    return line > 0 && line < classes.length - 1 ? classes[line] : null;
  }

  /**
   * Returns the lines, from the first to the last given one, that are in no segment. Lines of one
   * class that follow each other, or with blank lines between them, are one element.
   *
   * @param linesBefore number of lines of the text before this part
   */
  public List<LeftOutLines> leftOut(
      Lines lines, List<Segment> segments, int first, int last, int linesBefore) {
    List<LeftOutLines> found = new ArrayList<>();
    Run run = new Run(linesBefore, found);
    int next = 0;
    for (int line = lines.skipBlank(first);
        line <= last && line <= lines.count();
        line = lines.skipBlank(line + 1)) {
      while (next < segments.size() && segments.get(next).last() < line) {
        next++;
      }
      boolean inside = next < segments.size() && segments.get(next).first() <= line;
      int column = inside && line == segments.get(next).first() ? segments.get(next).column() : 0;
      String text = inside ? lines.raw(line).substring(0, column) : lines.raw(line);
      LineClass mark = inside ? LineClass.HEADING : get(line);
      run.add(line, mark == null ? LineClass.TEXT : mark, characters(text), inside);
    }
    run.end();
    return found;
  }

  /** Returns the number of characters of a text that are not white space. */
  public static long characters(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Joins lines of one class. */
  private static final class Run {
    private final int linesBefore;
    private final List<LeftOutLines> found;
    private int first;
    private int last;
    private long characters;
    private @Nullable LineClass lineClass;

    Run(int linesBefore, List<LeftOutLines> found) {
      this.linesBefore = linesBefore;
      this.found = found;
    }

    void add(int line, LineClass next, long count, boolean inside) {
      if (next != lineClass || inside) {
        end();
      }
      if (inside && count == 0) {
        return;
      }
      first = lineClass == null ? line : first;
      lineClass = next;
      last = line;
      characters += count;
      if (inside) {
        end();
      }
    }

    void end() {
      if (lineClass != null) {
        LineRange range = new LineRange(linesBefore + first, linesBefore + last);
        found.add(new LeftOutLines(range, lineClass, characters));
      }
      lineClass = null;
      characters = 0;
    }
  }
}
