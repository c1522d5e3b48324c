package org.commentindex.internal.split.layout;

import java.util.regex.Pattern;
import org.commentindex.internal.split.base.Lines;

/** The foot of a page below its last comment: buttons, menus, links to other pages. */
final class PageFoot {
  private static final int LONGEST_LABEL = 64;
  private static final int LONGEST_ENTRY = 30;
  private static final int LONGEST_ROW = 160;
  private static final int LEAST_ENTRIES = 3;
  private static final int LOOKED_AT = 100;
  private static final Pattern ROW =
      Pattern.compile("(?:\\p{L}[^.!?|·•]{0,30}?(?: [-|·•] |$)){3,12}");

  private static final int SHORTEST_NAME = 5;
  private static final Pattern BEFORE_NAME = Pattern.compile("^[^\\p{L}\\d]+");

  private PageFoot() {}

  /**
   * The line on which the foot begins; the one after the last if there is none. All lines of a foot
   * are labels, no sentences. It begins below the buttons of the last comment, or after a gap with
   * a row of entries or with the first of several entries below each other.
   *
   * @param first where the text above begins: it is not of the foot
   */
  static int start(Lines lines, int first, int last, Layout layout) {
    int top = last + 1;
    for (int line = lines.lastShown(last);
        line > first && line > last - LOOKED_AT && isLabel(lines.get(line));
        line = lines.lastShown(line - 1)) {
      top = line;
    }
    for (int line = top; line <= last; line = lines.nextShown(line + 1)) {
      String text = lines.get(line);
      if (layout.isButton(text)) {
        return afterButtons(lines, line, last, layout);
      }
      if (lines.isBlank(line - 1) && isMenu(lines, line, last)) {
        return line;
      }
    }
    int end = lines.lastShown(last);
    return end > first && lines.isBlank(end - 1) && isNamed(lines.get(end), lines) ? end : last + 1;
  }

  /** Whether a line holds the name of the page, its first line. */
  private static boolean isNamed(String text, Lines lines) {
    String name = BEFORE_NAME.matcher(lines.get(lines.nextShown(1))).replaceFirst("");
    return text.length() <= LONGEST_LABEL && name.length() >= SHORTEST_NAME && text.contains(name);
  }

  private static int afterButtons(Lines lines, int first, int last, Layout layout) {
    int line = first;
    while (line <= last
        && (layout.isButton(lines.get(line)) || Buttons.bareVotes(lines.get(line)) != null)) {
      line = lines.nextShown(line + 1);
    }
    return line;
  }

  private static boolean isMenu(Lines lines, int first, int last) {
    if (isRow(lines.get(first))) {
      return true;
    }
    int entries = 0;
    for (int line = first; line <= last; line = lines.nextShown(line + 1)) {
      entries++;
      if (!isEntry(lines.get(line))) {
        return false;
      }
    }
    return entries >= LEAST_ENTRIES;
  }

  private static boolean isLabel(String text) {
    boolean open = ".!?:;,。！？".indexOf(text.charAt(text.length() - 1)) < 0 || text.endsWith("...");
    return (open && text.length() <= LONGEST_LABEL) || isRow(text);
  }

  private static boolean isEntry(String text) {
    int c = text.codePointAt(0);
    return text.length() <= LONGEST_ENTRY
        && text.indexOf(',') < 0
        && Character.isLetter(c)
        && !Character.isLowerCase(c);
  }

  private static boolean isRow(String text) {
    return text.length() <= LONGEST_ROW && ROW.matcher(text).matches();
  }
}
