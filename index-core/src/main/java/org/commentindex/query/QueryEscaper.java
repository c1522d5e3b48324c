package org.commentindex.query;

import java.util.regex.Pattern;

/** Escapes text so that the parser reads no operator in it. */
final class QueryEscaper {
  private static final String SPECIAL = "()|:*?~=";
  private static final String SPECIAL_AT_START = "-+/";

  /** An emoticon without its mouth; a following parenthesis would complete it. */
  private static final Pattern EYES = Pattern.compile("[:;=]['^o-]?");

  private QueryEscaper() {}

  /**
   * Returns true if the text parses the same in every context. A trailing backslash would escape
   * the next character; an unbalanced parenthesis would pair with a later one.
   */
  static boolean isSelfContained(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open == 0 && !text.endsWith("\\") && !EYES.matcher(text).matches();
  }

  /** Escapes the characters that usually need it. */
  static String escapeSpecial(String text) {
    if (QuerySyntax.isOperatorWord(text)) {
      return '\\' + text;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          SPECIAL.indexOf(c) >= 0
              || QuerySyntax.isQuote(c)
              || QuerySyntax.isSpace(c)
              || (i == 0 && SPECIAL_AT_START.indexOf(c) >= 0);
      escaped.append(special || isEscape(text, i) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** Escapes every character that can be escaped. */
  static String escapeAll(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(QuerySyntax.isEscapable(c) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** Escapes every character of a pattern that can be escaped, except its wildcards. */
  static String escapePattern(String pattern) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        c = pattern.charAt(++i);
      } else if (c == '*' || c == '?') {
        escaped.append(c);
        continue;
      }
      escaped.append(QuerySyntax.isEscapable(c) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** Escapes text for straight quotes. */
  static String escapeQuoted(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c == '"' || isEscape(text, i) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** Returns true for a backslash that the parser would read as an escape. */
  private static boolean isEscape(String text, int index) {
    return text.charAt(index) == '\\'
        && (index + 1 == text.length() || QuerySyntax.isEscapable(text.charAt(index + 1)));
  }
}
