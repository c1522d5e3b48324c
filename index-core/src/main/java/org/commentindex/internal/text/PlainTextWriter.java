package org.commentindex.internal.text;

/**
 * Writes plain text: collapses white space, merges adjacent line breaks, and starts each line of a
 * quotation with {@code >}. Not thread-safe.
 */
final class PlainTextWriter {
  /** Maximum number of quotation marks per line; keeps the lines of hostile nesting short. */
  private static final int MAX_QUOTE_MARKS = 8;

  private final StringBuilder out;
  private int breaks;
  private int depth;
  private int lastDepth;
  private boolean space;
  private String marker = "";

  PlainTextWriter(int capacity) {
    out = new StringBuilder(capacity);
  }

  /** Starts a quotation, which may be nested. */
  void quote() {
    breakLines(2);
    depth++;
  }

  /** Ends the innermost quotation. */
  void unquote() {
    breakLines(2);
    depth--;
  }

  /** Starts a new line (count 1), or a new line after an empty one (count 2). */
  void breakLines(int count) {
    // No empty line between the marker of a list item and its text.
    breaks = Math.max(breaks, marker.isEmpty() ? count : 1);
    space = false;
  }

  /** Adds a line break to those before it: two in a row leave an empty line. */
  void lineBreak() {
    breaks = Math.min(2, breaks + 1);
    space = false;
  }

  /** Starts a list item with a marker. */
  void item(String itemMarker) {
    breakLines(1);
    marker = itemMarker;
  }

  /** Ends a list item. The marker of an empty item is omitted. */
  void endItem() {
    breakLines(1);
    marker = "";
  }

  /** Appends text with collapsed white space and none at line ends. */
  void words(String text, boolean keepLines) {
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00a0') {
        if (start < 0) {
          start = i;
          writePending();
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

  /** Appends preformatted text. */
  void verbatim(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      verbatim(text, start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
      breaks++;
      start = end + 1;
    }
    verbatim(text, start, text.length());
  }

  /** Length of the text so far, without pending line breaks. */
  int length() {
    return out.length();
  }

  /** Returns the text. */
  String text() {
    return out.toString();
  }

  private void verbatim(String text, int start, int end) {
    if (start < end) {
      writePending();
      out.append(text, start, end);
    }
  }

  /** Writes the pending line breaks, quotation marks, space and marker. */
  private void writePending() {
    int marks = Math.min(depth, MAX_QUOTE_MARKS);
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
