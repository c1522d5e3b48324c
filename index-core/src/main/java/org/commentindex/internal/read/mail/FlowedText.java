package org.commentindex.internal.read.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of text that a mail program broke ({@code format=flowed}).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3676">RFC 3676</a>
 */
final class FlowedText {
  private static final Pattern QUOTES = Pattern.compile("^>*");

  private FlowedText() {}

  /**
   * Returns the text with its paragraphs on one line each.
   *
   * @param delSp true if the blank at the end of a broken line is not part of the text
   */
  static String joined(String text, boolean delSp) {
    StringBuilder out = new StringBuilder(text.length());
    String open = null;
    for (String line : text.lines().toList()) {
      Matcher quotes = QUOTES.matcher(line);
      String marks = quotes.find() ? quotes.group() : "";
      String rest = line.substring(marks.length());
      String content = rest.startsWith(" ") ? rest.substring(1) : rest;
      boolean signature = content.equals("-- ");
      if (open != null && open.equals(marks) && !signature) {
        out.append(content);
      } else {
        out.append(out.isEmpty() ? "" : "\n").append(marks).append(marks.isEmpty() ? "" : " ");
        out.append(content);
      }
      boolean flows = content.endsWith(" ") && !signature;
      if (flows && delSp) {
        out.setLength(out.length() - 1);
      }
      open = flows ? marks : null;
    }
    return out.toString();
  }
}
