package org.commentindex.query;

import java.util.regex.Pattern;

/** Writes texts so that the parser takes nothing in them for an operator. */
final class QueryEscaper {
  private static final String SPECIAL = "()|:*~=";
  private static final String SPECIAL_AT_START = "-+/";

  /** An emoticon but for its mouth, which could be the parenthesis after it. */
  private static final Pattern EYES = Pattern.compile("[:;=]['^o-]?");

  private QueryEscaper() {}

  /**
   * Whether a text means the same wherever it stands. One that ends in a backslash takes the
   * meaning of what comes after it, one with an open parenthesis takes the next closing one.
   */
  static boolean standsAlone(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      char c = text.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open == 0 && !text.endsWith("\\") && !EYES.matcher(text).matches();
  }

  /** With a backslash before what usually needs one. */
  static String some(String text) {
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

  /** With a backslash before everything that can have one. */
  static String all(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(QuerySyntax.isEscapable(c) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** As it must stand between straight quotes. */
  static String inQuotes(String text) {
    StringBuilder escaped = new StringBuilder();
    // What holds no word is only kept where an escape says that it is meant.
    if (!QuerySyntax.hasWord(text) && !text.startsWith("\"") && !isEscape(text, 0)) {
      escaped.append('\\');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c == '"' || isEscape(text, i) ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** A backslash that would not be read as itself. */
  private static boolean isEscape(String text, int index) {
    return text.charAt(index) == '\\'
        && (index + 1 == text.length() || QuerySyntax.isEscapable(text.charAt(index + 1)));
  }
}
