package org.commentindex.internal.read.xml;

/**
 * Converts mini-Markdown, which Stack Exchange uses in comments, to Markdown. It has emphasis, code
 * and links, but no HTML.
 */
final class MiniMarkdown {
  /**
   * Extra size of the initial buffer for a few escapes, in characters; the buffer grows if needed.
   */
  private static final int ROOM_FOR_ESCAPES = 16;

  private MiniMarkdown() {}

  /** Escapes HTML outside of code, so that text such as {@code List<String>} is kept. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + ROOM_FOR_ESCAPES);
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') {
        code = code ? false : text.indexOf('`', i + 1) > 0;
      }
      if (!code && (c == '<' || c == '&')) {
        out.append(c == '<' ? "&lt;" : "&amp;");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
