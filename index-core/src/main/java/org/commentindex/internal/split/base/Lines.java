package org.commentindex.internal.split.base;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text as lines, counted from 1, without their line ends (LF, CR LF or CR). Immutable and
 * thread-safe. Every method takes any line number: outside the text all is blank.
 */
public final class Lines {
  private final List<String> lines;

  /** The numbers of lines that show something: it is asked of all, by all who look for a layout. */
  private final BitSet shown;

  private Lines(List<String> lines, BitSet shown) {
    this.lines = lines;
    this.shown = shown;
  }

  /** The lines of a text; a byte order mark at its head is left out. */
  public static Lines of(String text) {
    List<String> lines = new ArrayList<>();
    BitSet shown = new BitSet();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int feed = text.indexOf('\n', start);
    int carriage = text.indexOf('\r', start);
    while (start < text.length()) {
      int end = Math.min(feed < 0 ? text.length() : feed, carriage < 0 ? text.length() : carriage);
      lines.add(text.substring(start, end));
      shown.set(lines.size(), !isBlank(lines.getLast()));
      start = end + (end == carriage && feed == end + 1 ? 2 : 1);
      feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
      carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
    }
    return new Lines(lines, shown);
  }

  /** How many lines there are. */
  public int count() {
    return lines.size();
  }

  /** The first lines only, as a text of their own. */
  public Lines head(int most) {
    return most >= lines.size() ? this : new Lines(lines.subList(0, most), shown);
  }

  /** A line as written; the empty string outside the text. */
  public String raw(int line) {
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
  }

  /** A line without the spaces and invisible characters around it. */
  public String get(int line) {
    return strip(raw(line));
  }

  /** The same from a column of the line as written, 0-based. */
  public String get(int line, int column) {
    String text = raw(line);
    return strip(text.substring(Math.min(column, text.length())));
  }

  /** Whether a line shows nothing. */
  public boolean isBlank(int line) {
    return line < 1 || line > lines.size() || !shown.get(line);
  }

  private static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (!isSpace(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The next line that shows something, at or after this one; {@code count() + 1} if none. */
  public int nextShown(int line) {
    int next = shown.nextSetBit(Math.max(1, line));
    return next < 0 ? Math.max(line, lines.size() + 1) : Math.min(next, lines.size() + 1);
  }

  /** The last line that shows something, at or before this one; 0 if none. */
  public int lastShown(int line) {
    return line < 1 ? 0 : Math.max(0, shown.previousSetBit(Math.min(lines.size(), line)));
  }

  /** How many spaces a line begins with; a tab counts four. */
  public int indent(int line) {
    int indent = 0;
    String text = raw(line);
    for (int i = 0; i < text.length() && isSpace(text.charAt(i)); i++) {
      indent += text.charAt(i) == '\t' ? 4 : isInvisible(text.charAt(i)) ? 0 : 1;
    }
    return indent;
  }

  /** Lines first to last, joined by newlines, the first one from a column (0-based) on. */
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

  /** A text without the spaces and invisible characters around it. */
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

  /** Zero width, or a mark of direction. */
  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\uFEFF';
  }
}
