package org.commentindex.cli.report;

import java.io.PrintWriter;
import java.util.Locale;

/** Writes HTML elements; all text and all values of attributes are escaped. Not thread-safe. */
final class Html {
  private static final int CONTROL_PICTURES = 0x2400;
  private static final char DELETE = 0x7f;
  private static final char DELETE_PICTURE = '\u2421';

  private final PrintWriter out;

  Html(PrintWriter out) {
    this.out = out;
  }

  /**
   * Writes a start tag.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    out.print('<');
    out.print(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.print(' ');
      out.print(attributes[i]);
      out.print("=\"");
      out.print(escaped(attributes[i + 1]));
      out.print('"');
    }
    out.print('>');
    return this;
  }

  /** Writes an end tag. */
  Html close(String tag) {
    out.print("</");
    out.print(tag);
    out.print('>');
    return this;
  }

  /** Writes text. */
  Html text(String text) {
    out.print(escaped(text));
    return this;
  }

  /** Writes an element with text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Ends a line of the source. */
  Html line() {
    out.print('\n');
    return this;
  }

  /** Writes HTML that is part of the program. */
  Html trusted(String html) {
    out.print(html);
    return this;
  }

  /**
   * Writes a link with its text, or only the text if the address is not one of the web, so that no
   * address runs a script.
   */
  Html link(String address, String text, String... attributes) {
    if (!isWeb(address)) {
      return text(text);
    }
    String[] all = new String[attributes.length + 4];
    System.arraycopy(attributes, 0, all, 4, attributes.length);
    all[0] = "href";
    all[1] = address;
    all[2] = "rel";
    all[3] = "nofollow noopener";
    return element("a", text, all);
  }

  /** Returns true for an address that begins with http: or https:. */
  static boolean isWeb(String address) {
    String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  /** Returns the text with references for markup characters and pictures of control characters. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\n', '\t' -> escaped.append(c);
        case DELETE -> escaped.append(DELETE_PICTURE);
        default -> escaped.append(c < ' ' ? (char) (CONTROL_PICTURES + c) : c);
      }
    }
    return escaped.toString();
  }
}
