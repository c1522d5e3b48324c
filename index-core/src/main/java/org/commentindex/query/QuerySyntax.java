package org.commentindex.query;

import java.util.Set;

/** The character classes and escapes of the query language. */
final class QuerySyntax {
  /** The first code point beyond ASCII, whose symbols are syntax or separators. */
  static final int FIRST_NON_ASCII = 0x80;

  private static final String NEAR_WITH_DISTANCE = "NEAR/";

  private static final String QUOTES =
      "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300e\u301d\uff02";
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");

  /** The first code point of the emoji blocks of Unicode (Mahjong Tiles). */
  private static final int FIRST_EMOJI = 0x1F000;

  private QuerySyntax() {}

  /** Returns true for white space of any script, including no-break and zero-width spaces. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** Returns true if the character opens a phrase. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Returns true if {@code c} closes a phrase opened by {@code open}. */
  static boolean closes(char open, char c) {
    return switch (open) {
      case '"' -> c == '"';
      case '\u201c', '\u201d', '\u201e', '\u201f' ->
          c == '\u201d' || c == '\u201c' || c == '\u201f' || c == '"';
      case '\u00ab' -> c == '\u00bb';
      case '\u00bb' -> c == '\u00ab' || c == '\u00bb';
      case '\u300c' -> c == '\u300d';
      case '\u300e' -> c == '\u300f';
      case '\u301d' -> c == '\u301e' || c == '\u301f';
      default -> c == open;
    };
  }

  /**
   * Returns true if a backslash before the character escapes it. A backslash before a letter or
   * digit is an ordinary character, so that {@code C:\temp} needs no escapes.
   */
  static boolean isEscapable(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Returns true if there is a backslash at {@code index} that escapes the next character. */
  static boolean isEscape(CharSequence text, int index) {
    return text.charAt(index) == '\\'
        && index + 1 < text.length()
        && isEscapable(text.charAt(index + 1));
  }

  /** Returns the text without its escapes. */
  static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    if (raw.startsWith("\\") && isOperatorWord(raw.substring(1))) {
      return raw.substring(1);
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (isEscape(raw, i)) {
        i++;
      }
      plain.append(raw.charAt(i));
    }
    return plain.toString();
  }

  /** Returns true for {@code AND}, {@code OR}, {@code NOT}, {@code NEAR} and {@code NEAR/3}. */
  static boolean isOperatorWord(String word) {
    if (OPERATORS.contains(word)) {
      return true;
    }
    return word.startsWith(NEAR_WITH_DISTANCE)
        && word.length() > NEAR_WITH_DISTANCE.length()
        && word.chars().skip(NEAR_WITH_DISTANCE.length()).allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Strips trailing characters that are in {@code chars}. A loop, because a regular expression
   * backtracks quadratically here.
   */
  static String stripTrailing(String text, String chars) {
    int end = text.length();
    while (end > 0 && chars.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Returns true if the text has a letter, a digit, an emoji or another searchable symbol. */
  static boolean hasWord(String text) {
    return text.codePoints().anyMatch(QuerySyntax::isSearchable);
  }

  private static boolean isSearchable(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    if (codePoint < FIRST_NON_ASCII) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.OTHER_NUMBER,
          Character.LETTER_NUMBER,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.MODIFIER_SYMBOL -> codePoint >= FIRST_EMOJI;
      default -> false;
    };
  }
}
