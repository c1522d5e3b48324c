package org.commentindex.internal.read.xml;

/** The Markdown of Stack Exchange's comments: emphasis, code and links, but no HTML. */
final class MiniMarkdown {
  private MiniMarkdown() {}

  /** The same as Markdown in which nothing is HTML: {@code List<String>} keeps its words. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
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
