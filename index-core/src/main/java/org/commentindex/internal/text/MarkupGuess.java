package org.commentindex.internal.text;

import java.util.Locale;
import java.util.Set;
import org.commentindex.source.BodyFormat;

/** Says whether a body of which nobody says so is HTML. */
public final class MarkupGuess {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "s",
          "p",
          "br",
          "em",
          "strong",
          "code",
          "pre",
          "blockquote",
          "ul",
          "ol",
          "li",
          "div",
          "span",
          "img",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "del",
          "sub",
          "sup",
          "table",
          "thead",
          "tbody",
          "tr",
          "td",
          "th",
          "aside",
          "details",
          "summary",
          "q",
          "figure",
          "figcaption",
          "small",
          "kbd",
          "iframe",
          "video",
          "svg",
          "path",
          "time");

  private static final Set<String> ENTITIES =
      Set.of(
          "amp", "lt", "gt", "quot", "apos", "nbsp", "hellip", "mdash", "ndash", "rsquo", "lsquo",
          "rdquo", "ldquo");

  private MarkupGuess() {}

  /**
   * HTML only if there is no doubt: each {@code <} opens a tag that comments have, none of them
   * shown as code in backticks, and each {@code &} a well-known entity, and there is at least one
   * of these. {@code if a < b && c} is plain, {@code <p>it} is HTML. Otherwise plain; never
   * Markdown, which nearly any plain text is by accident.
   */
  public static BodyFormat of(String body) {
    int marks = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '<' && c != '&') {
        continue;
      }
      if (c == '<' ? !isTag(body, i) : !isEntity(body, i)) {
        // An address in running text has such a sign too: https://example.org/?a=1&b=2
        if (c == '<' || marks == 0 || !isInAddress(body, i)) {
          return BodyFormat.PLAIN;
        }
      } else {
        marks++;
      }
    }
    return marks > 0 ? BodyFormat.HTML : BodyFormat.PLAIN;
  }

  private static boolean isTag(String body, int at) {
    if (at > 0 && body.charAt(at - 1) == '`') {
      return false;
    }
    int start = body.startsWith("/", at + 1) ? at + 2 : at + 1;
    int end = start;
    while (end < body.length() && end < start + 11 && isNameChar(body.charAt(end))) {
      end++;
    }
    boolean ended = end < body.length() && " \t\r\n/>".indexOf(body.charAt(end)) >= 0;
    return ended && TAGS.contains(body.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isEntity(String body, int at) {
    int end = at + 1;
    while (end < body.length() && end < at + 10 && body.charAt(end) != ';') {
      end++;
    }
    if (end >= body.length() || body.charAt(end) != ';') {
      return false;
    }
    String name = body.substring(at + 1, end);
    return ENTITIES.contains(name) || name.matches("#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})");
  }

  private static boolean isInAddress(String body, int at) {
    return at > 0 && isNameChar(body.charAt(at - 1)) && body.startsWith("=", nameEnd(body, at + 1));
  }

  private static int nameEnd(String body, int start) {
    int end = start;
    while (end < body.length() && end < start + 40 && isNameChar(body.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
