package org.commentindex.internal.split.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commentindex.model.LineRange;
import org.commentindex.split.LeftOutLines;
import org.commentindex.split.LineClass;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, each with exactly one class. Lines of class {@link LineClass#TEXT} are in a
 * segment, blank lines have the class {@link LineClass#BLANK}, and all others are left out. Lines
 * outside the text are blank. Immutable and thread-safe.
 */
public final class ClassifiedLines {
  private final Lines lines;
  private final LineClass[] classes;

  /**
   * Creates classified lines.
   *
   * @param classes the class of each line, from index 1 on; null is {@link LineClass#TEXT}. The
   *     class of a blank line is ignored
   */
  public ClassifiedLines(Lines lines, @Nullable LineClass[] classes) {
    this.lines = lines;
    this.classes = new LineClass[lines.count() + 1];
    Arrays.fill(this.classes, LineClass.BLANK);
    for (int line = lines.skipBlank(1); line <= lines.count(); line = lines.skipBlank(line + 1)) {
      LineClass lineClass = classes[line];
      this.classes[line] = lineClass == null ? LineClass.TEXT : lineClass;
    }
  }

  /** Returns lines all of which are text or blank. */
  public static ClassifiedLines allText(Lines lines) {
    return new ClassifiedLines(lines, new LineClass[lines.count() + 1]);
  }

  /** Returns the lines without their classes. */
  public Lines lines() {
    return lines;
  }

  /** Returns the class of a line. */
  public LineClass classOf(int line) {
    return line > 0 && line < classes.length ? classes[line] : LineClass.BLANK;
  }

  /**
   * Returns the runs of text among some lines. The lines of a run are text, with or without blank
   * lines between them.
   */
  public List<LineRange> texts(int first, int last) {
    List<LineRange> texts = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (int line = lines.skipBlank(first); line <= last; line = lines.skipBlank(line + 1)) {
      boolean text = classOf(line) == LineClass.TEXT;
      if (!text && begin > 0) {
        texts.add(new LineRange(begin, end));
      }
      begin = !text ? 0 : begin == 0 ? line : begin;
      end = line;
    }
    if (begin > 0) {
      texts.add(new LineRange(begin, end));
    }
    return texts;
  }

  /**
   * Returns the lines that are in no segment. Lines of one class that follow each other, or with
   * blank lines between them, are one element.
   *
   * @param last the last line that is looked at
   * @param linesBefore number of lines of the text before this part
   */
  public List<LeftOutLines> leftOut(List<Segment> segments, int last, int linesBefore) {
    List<LeftOutLines> found = new ArrayList<>();
    Run run = new Run(linesBefore, found);
    int next = 0;
    for (int line = lines.skipBlank(1);
        line <= last && line <= lines.count();
        line = lines.skipBlank(line + 1)) {
      while (next < segments.size() && segments.get(next).last() < line) {
        next++;
      }
      boolean inside = next < segments.size() && segments.get(next).first() <= line;
      int column = inside && line == segments.get(next).first() ? segments.get(next).column() : 0;
      String text = inside ? lines.raw(line).substring(0, column) : lines.raw(line);
      run.add(line, inside ? LineClass.HEADING : classOf(line), characters(text), inside);
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
