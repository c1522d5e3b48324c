package org.commentindex.cli.print.file;

/** Text for XML. */
final class XmlText {
  private XmlText() {}

  /** Escapes markup, and leaves out characters that XML does not allow. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' || c == '\n' || c == '\t')
        .filter(c -> c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000))
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
