package org.commentindex.internal.text;

import java.util.Locale;
import java.util.Set;
import org.commentindex.source.BodyFormat;

/** Detects HTML in bodies whose format is not declared. Thread-safe. */
public final class HtmlDetector {
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

  /** Length of the longest tag in {@link #TAGS}, {@code blockquote} and {@code figcaption}. */
  private static final int MAX_TAG = 10;

  /** Length of the longest entity, a code point of 7 digits, with its delimiters. */
  private static final int MAX_ENTITY = 10;

  /** Length in characters up to which the name of a URL parameter is recognized. */
  private static final int MAX_PARAMETER = 40;

  private HtmlDetector() {}

  /**
   * Returns HTML if the body has tags or entities and nothing else looks like them: each {@code <}
   * starts a tag that is common in comments and is not in backticks, and each {@code &} starts a
   * common entity. {@code <p>it} is HTML, {@code if a < b && c} is plain. Otherwise returns plain;
   * never Markdown, since nearly any plain text is valid Markdown.
   */
  public static BodyFormat detect(String body) {
    int marks = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '<' && c != '&') {
        continue;
      }
      if (c == '<' ? !isTag(body, i) : !isEntity(body, i)) {
        // A URL in running text contains "&" as well: https://example.org/?a=1&b=2
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
    while (end < body.length() && end <= start + MAX_TAG && isNameChar(body.charAt(end))) {
      end++;
    }
    boolean ended = end < body.length() && " \t\r\n/>".indexOf(body.charAt(end)) >= 0;
    return ended && TAGS.contains(body.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isEntity(String body, int at) {
    int end = at + 1;
    while (end < body.length() && end < at + MAX_ENTITY && body.charAt(end) != ';') {
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
    while (end < body.length() && end < start + MAX_PARAMETER && isNameChar(body.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
