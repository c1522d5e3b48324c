package org.commentindex.internal.read.service;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Quotations as Discourse's Markdown has them, made ordinary ones. */
final class DiscourseQuotes {
  private static final Pattern BEGIN = Pattern.compile("\\s*\\[quote(?:=.{0,200})?]\\s*");
  private static final Pattern END = Pattern.compile("\\s*\\[/quote]\\s*");

  private DiscourseQuotes() {}

  /** The same with {@code >} before each line between {@code [quote]} and {@code [/quote]}. */
  static String marked(String raw) {
    if (!raw.contains("[quote")) {
      return raw;
    }
    StringJoiner out = new StringJoiner("\n");
    int depth = 0;
    for (String line : raw.split("\n", -1)) {
      if (BEGIN.matcher(line).matches()) {
        depth++;
        out.add("");
      } else if (depth > 0 && END.matcher(line).matches()) {
        depth--;
        out.add("");
      } else {
        out.add("> ".repeat(Math.min(depth, 8)) + line);
      }
    }
    return out.toString();
  }
}
