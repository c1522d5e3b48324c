package org.commentindex.internal.read.service.forum;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Converts the quotations of Discourse's Markdown to standard block quotes. */
final class DiscourseMarkdown {
  /** The deepest nesting of quotes that is kept. It bounds the growth of a text; chosen by hand. */
  private static final int MAX_DEPTH = 8;

  // The bound of the attribute's length limits backtracking; chosen by hand.
  private static final Pattern START = Pattern.compile("\\s*\\[quote(?:=.{0,200})?]\\s*");
  private static final Pattern END = Pattern.compile("\\s*\\[/quote]\\s*");

  private DiscourseMarkdown() {}

  /** Prefixes each line between {@code [quote]} and {@code [/quote]} with {@code >}. */
  static String convertQuotes(String raw) {
    if (!raw.contains("[quote")) {
      return raw;
    }
    StringJoiner out = new StringJoiner("\n");
    int depth = 0;
    for (String line : raw.split("\n", -1)) {
      if (START.matcher(line).matches()) {
        depth++;
        out.add("");
      } else if (depth > 0 && END.matcher(line).matches()) {
        depth--;
        out.add("");
      } else {
        out.add("> ".repeat(Math.min(depth, MAX_DEPTH)) + line);
      }
    }
    return out.toString();
  }
}
