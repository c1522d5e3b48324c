package org.commentindex.query;

import java.util.Set;

/** What a character is to the query language. */
final class QuerySyntax {
  private static final String QUOTES =
      "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300e\u301d\uff02";
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "NEAR");
  private static final int FIRST_EMOJI = 0x1F000;

  private QuerySyntax() {}

  /** Whether words end here: white space of any script, no-break and zero-width ones too. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** Whether a phrase can begin with it. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether a phrase that began with {@code open} ends with {@code c}. */
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
   * Whether a backslash before it makes it an ordinary character. Before letters and digits a
   * backslash is only itself, so that {@code C:\temp} is what it looks like.
   */
  static boolean isEscapable(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Whether there is a backslash at {@code index} that takes the meaning of what follows it. */
  static boolean isEscape(CharSequence text, int index) {
    return text.charAt(index) == '\\'
        && index + 1 < text.length()
        && isEscapable(text.charAt(index + 1));
  }

  /** The text without its escapes. */
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

  /** Whether an operator is written so. */
  static boolean isOperatorWord(String word) {
    if (OPERATORS.contains(word)) {
      return true;
    }
    return word.startsWith("NEAR/")
        && word.length() > 5
        && word.chars().skip(5).allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The text without those of {@code chars} that it ends with. A loop, as a regular expression for
   * it takes a time that grows with the square of the length.
   */
  static String withoutLast(String text, String chars) {
    int end = text.length();
    while (end > 0 && chars.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Whether there is anything to look for: a letter, a digit, an emoji or another sign. */
  static boolean hasWord(String text) {
    return text.codePoints().anyMatch(QuerySyntax::isWordly);
  }

  private static boolean isWordly(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return true;
    }
    if (codePoint < 0x80) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.MODIFIER_SYMBOL -> codePoint >= FIRST_EMOJI;
      default -> false;
    };
  }
}
