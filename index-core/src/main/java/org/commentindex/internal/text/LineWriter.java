package org.commentindex.internal.text;

/**
 * Assembles plain text from runs of words: white space is collapsed, breaks asked for twice are
 * made once, and each line within a quotation begins with {@code >}. Not thread-safe.
 */
final class LineWriter {
  /** Deeper quotations get no more marks: hostile nesting must not make each line long. */
  private static final int MOST_MARKS = 8;

  private final StringBuilder out;
  private int breaks;
  private int depth;
  private int lastDepth;
  private boolean space;
  private String marker = "";

  LineWriter(int capacity) {
    out = new StringBuilder(capacity);
  }

  /** Enters a quotation: what follows is quoted. */
  void quote() {
    breakLines(2);
    depth++;
  }

  /** Leaves the innermost quotation. */
  void unquote() {
    breakLines(2);
    depth--;
  }

  /** What follows begins on a new line (1) or, after an empty one (2). */
  void breakLines(int count) {
    // A list item's number waits for its words: no break may come between them.
    breaks = Math.max(breaks, marker.isEmpty() ? count : 1);
    space = false;
  }

  /** A line break that adds to those before it: two in a row leave an empty line. */
  void lineBreak() {
    breaks = Math.min(2, breaks + 1);
    space = false;
  }

  /** What follows is an item that begins with this. */
  void item(String mark) {
    breakLines(1);
    marker = mark;
  }

  /** An item ended; if it said nothing, its mark is not shown. */
  void endItem() {
    breakLines(1);
    marker = "";
  }

  /** Adds running text: white space of any length is one space, none at the ends of lines. */
  void words(String text, boolean keepLines) {
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00a0') {
        if (start < 0) {
          start = i;
          open();
        }
        continue;
      }
      if (start >= 0) {
        out.append(text, start, i);
        start = -1;
      }
      if (keepLines && c == '\n') {
        lineBreak();
      } else {
        space = true;
      }
    }
    if (start >= 0) {
      out.append(text, start, text.length());
    }
  }

  /** Adds text as it stands, line breaks and all. */
  void verbatim(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      verbatim(text, start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
      breaks++;
      start = end + 1;
    }
    verbatim(text, start, text.length());
  }

  /** How long the text is so far, without the breaks that wait for words. */
  int length() {
    return out.length();
  }

  /** The text. */
  String text() {
    return out.toString();
  }

  private void verbatim(String text, int start, int end) {
    if (start < end) {
      open();
      out.append(text, start, end);
    }
  }

  /** Writes what has been asked for and was waiting for words to come. */
  private void open() {
    int marks = Math.min(depth, MOST_MARKS);
    if (out.isEmpty()) {
      out.repeat("> ", marks);
    } else if (breaks > 0) {
      boolean within = depth > 0 && lastDepth > 0;
      out.repeat(within ? "\n>" : "\n", breaks - 1).append('\n').repeat("> ", marks);
    } else if (space) {
      out.append(' ');
    }
    out.append(marker);
    marker = "";
    breaks = 0;
    space = false;
    lastDepth = depth;
  }
}
