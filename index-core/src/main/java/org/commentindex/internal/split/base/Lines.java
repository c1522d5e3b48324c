package org.commentindex.internal.split.base;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines of a text, numbered from 1, without their terminators (LF, CR LF or CR). Every method
 * accepts any line number; lines outside the text are blank. Immutable and thread-safe.
 */
public final class Lines {
  /** Columns of a tab. Only the order of indents matters, so any usual width will do. */
  private static final int TAB_WIDTH = 4;

  private final List<String> lines;

  /** Numbers of the lines that are not blank. */
  private final BitSet nonBlank;

  private Lines(List<String> lines, BitSet nonBlank) {
    this.lines = lines;
    this.nonBlank = nonBlank;
  }

  /** Splits a text into lines; removes a byte order mark at its start. */
  public static Lines of(String text) {
    List<String> lines = new ArrayList<>();
    BitSet nonBlank = new BitSet();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int feed = text.indexOf('\n', start);
    int carriage = text.indexOf('\r', start);
    while (start < text.length()) {
      int end = Math.min(feed < 0 ? text.length() : feed, carriage < 0 ? text.length() : carriage);
      lines.add(text.substring(start, end));
      nonBlank.set(lines.size(), !isBlank(lines.getLast()));
      start = end + (end == carriage && feed == end + 1 ? 2 : 1);
      feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
      carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
    }
    return new Lines(lines, nonBlank);
  }

  /** Returns the number of lines. */
  public int count() {
    return lines.size();
  }

  /** Returns the first lines as a text of their own. */
  public Lines head(int limit) {
    return limit >= lines.size() ? this : new Lines(lines.subList(0, limit), nonBlank);
  }

  /** Returns a line as written; the empty string outside the text. */
  public String raw(int line) {
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
  }

  /** Returns a line without the white space and invisible characters around it. */
  public String get(int line) {
    return strip(raw(line));
  }

  /** Returns the rest of a line from an offset, 0-based, stripped like {@link #get(int)}. */
  public String get(int line, int column) {
    String text = raw(line);
    return strip(text.substring(Math.min(column, text.length())));
  }

  /** Returns true if a line has only white space and invisible characters. */
  public boolean isBlank(int line) {
    return line < 1 || line > lines.size() || !nonBlank.get(line);
  }

  private static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isSpace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the first line at or after the given one that is not blank; if none, the greater of the
   * given line and {@code count() + 1}.
   */
  public int skipBlank(int line) {
    int next = nonBlank.nextSetBit(Math.max(1, line));
    return next < 0 ? Math.max(line, lines.size() + 1) : Math.min(next, lines.size() + 1);
  }

  /** Returns the last line at or before the given one that is not blank; 0 if none. */
  public int lastNonBlank(int line) {
    return line < 1 ? 0 : Math.max(0, nonBlank.previousSetBit(Math.min(lines.size(), line)));
  }

  /** Returns the number of columns that a line is indented. */
  public int indent(int line) {
    int indent = 0;
    String text = raw(line);
    for (int i = 0; i < text.length() && isSpace(text.charAt(i)); i++) {
      indent += text.charAt(i) == '\t' ? TAB_WIDTH : isInvisible(text.charAt(i)) ? 0 : 1;
    }
    return indent;
  }

  /** Joins the lines first to last with LF, the first one from an offset (0-based) on. */
  public String join(int first, int last, int column) {
    String head = raw(first).substring(Math.min(column, raw(first).length()));
    if (first == last) {
      return head;
    }
    int length = head.length();
    for (int line = first + 1; line <= last; line++) {
      length += 1 + raw(line).length();
    }
    StringBuilder text = new StringBuilder(length).append(head);
    for (int line = first + 1; line <= last; line++) {
      text.append('\n').append(raw(line));
    }
    return text.toString();
  }

  /** Removes the white space and invisible characters around a text. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || isInvisible(c) || Character.isWhitespace(c);
  }

  /** Returns true for zero-width characters and bidirectional controls. */
  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF';
  }
}
