package org.commentindex.internal.split.page;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;
import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.layout.Layout;
import org.commentindex.internal.split.line.control.VoteCount;
import org.commentindex.internal.split.line.control.WidgetLine;

/** Finds the footer of a page below its last comment: menus, links to other pages. */
final class PageFooter {
  // All thresholds are chosen by hand; PagePasteTest guards them.

  /** Longest line of a footer, in characters, unless it is a row of entries. */
  private static final int MAX_LABEL_LENGTH = 64;

  /** Longest entry of a menu, in characters. */
  private static final int MAX_ENTRY_LENGTH = 30;

  /** Longest row of entries, in characters. */
  private static final int MAX_ROW_LENGTH = 160;

  /** Fewest consecutive entries that form a menu. */
  private static final int MIN_ENTRIES = 3;

  /** Number of lines at the end of the text that may be the footer. */
  private static final int MAX_LINES = 100;

  /** Shortest name of a page that is recognized in its last line, in characters. */
  private static final int MIN_NAME_LENGTH = 5;

  /** A row of three to twelve entries: {@code About | Contact | Privacy}. */
  private static final Pattern ROW =
      LinePattern.compile("(?:\\p{L}[^.!?|·•]{phrase}?(?: [-|·•] |$)){links}");

  private static final Pattern BEFORE_NAME = Pattern.compile("^[^\\p{L}\\d]+");

  private PageFooter() {}

  /**
   * Returns the first line of the footer, or {@code last + 1} if there is none. All lines of a
   * footer are labels rather than sentences. It begins below the action row of the last comment, or
   * after a gap, with a row of entries or several consecutive entries.
   *
   * @param first first line of the last comment, which is not part of the footer
   * @param last last line of the text
   */
  static int firstLine(Lines lines, int first, int last, Layout layout) {
    int top = last + 1;
    for (int line = lines.lastNonBlank(last);
        line > first && line > last - MAX_LINES && isLabel(lines.get(line));
        line = lines.lastNonBlank(line - 1)) {
      top = line;
    }
    for (int line = top; line <= last; line = lines.skipBlank(line + 1)) {
      String text = lines.get(line);
      if (layout.isActionRow(text)) {
        return afterActionRow(lines, line, last, layout);
      }
      if (lines.isBlank(line - 1) && isMenu(lines, line, last)) {
        return line;
      }
    }
    int end = lines.lastNonBlank(last);
    return end > first && lines.isBlank(end - 1) && hasPageName(lines.get(end), lines)
        ? end
        : last + 1;
  }

  /**
   * Returns the first of the lines below the last comment that pages write below all comments, or
   * {@code last + 1} if there is none.
   */
  static int firstWidgetLine(Lines lines, int first, int last) {
    for (int line = first; line <= last; line++) {
      String text = lines.get(line);
      if (WidgetLine.matches(text)
          || (lines.isBlank(line - 1) && text.indexOf('|') > 0 && isRow(text))) {
        return line;
      }
    }
    return last + 1;
  }

  /** Returns true if a line contains the name of the page, which is on the first line. */
  private static boolean hasPageName(String text, Lines lines) {
    String name = BEFORE_NAME.matcher(lines.get(lines.skipBlank(1))).replaceFirst("");
    return text.length() <= MAX_LABEL_LENGTH
        && name.length() >= MIN_NAME_LENGTH
        && text.contains(name);
  }

  private static int afterActionRow(Lines lines, int first, int last, Layout layout) {
    int line = first;
    while (line <= last
        && (layout.isActionRow(lines.get(line)) || VoteCount.bare(lines.get(line)) != null)) {
      line = lines.skipBlank(line + 1);
    }
    return line;
  }

  private static boolean isMenu(Lines lines, int first, int last) {
    if (isRow(lines.get(first))) {
      return true;
    }
    int entries = 0;
    for (int line = first; line <= last; line = lines.skipBlank(line + 1)) {
      entries++;
      if (!isEntry(lines.get(line))) {
        return false;
      }
    }
    return entries >= MIN_ENTRIES;
  }

  private static boolean isLabel(String text) {
    boolean noSentence =
        ".!?:;,。！？".indexOf(text.charAt(text.length() - 1)) < 0 || text.endsWith("...");
    return (noSentence && text.length() <= MAX_LABEL_LENGTH) || isRow(text);
  }

  private static boolean isEntry(String text) {
    int c = text.codePointAt(0);
    return text.length() <= MAX_ENTRY_LENGTH
        && text.indexOf(',') < 0
        && Character.isLetter(c)
        && !Character.isLowerCase(c);
  }

  private static boolean isRow(String text) {
    return text.length() <= MAX_ROW_LENGTH && ROW.matcher(text).matches();
  }
}
