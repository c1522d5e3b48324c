package org.commentindex.internal.analysis.scan;

import org.commentindex.internal.analysis.normalize.CharacterClass;

/** Scans tokens that start with a symbol: tags, names, amounts, {@code .NET}, emoticons. */
final class SymbolScanner {
  private static final String EYES = ":;=";
  private static final String NOSES = "-'^o";
  private static final String MOUTHS = ")(][DPpOo/\\|*3";
  private static final String MIRRORED_MOUTHS = "()";

  private final ScannedText text;
  private final TokenQueue queue;
  private final WordScanner words;

  SymbolScanner(ScannedText text, TokenQueue queue, WordScanner words) {
    this.text = text;
    this.queue = queue;
    this.words = words;
  }

  /** Scans the token at this offset and returns its end, at least one character further. */
  int scan(int at) {
    int c = text.at(at);
    int next = text.next(at);
    if (c <= ' ') {
      return next;
    }
    int smile = emoticonEnd(at);
    if (smile > 0) {
      queue.addAsWritten(at, smile, TokenKind.EMOJI, 1);
      return smile;
    }
    if (text.isAfterWord(at) || !text.isWord(next)) {
      return next;
    }
    return switch (c) {
      case '#' ->
          before(at) == '#' || before(at) == '&' ? next : joined(at, next, WordScanner.UNDERSCORE);
      case '@' -> joined(at, next, WordScanner.UNDERSCORE | WordScanner.DOT | WordScanner.HYPHEN);
      case '.' ->
          before(at) == '.' || text.isDigit(next) ? next : joined(at, next, WordScanner.DOT);
      case '+' -> text.isDigit(next) ? joined(at, next, 0) : next;
      default ->
          Character.getType(c) == Character.CURRENCY_SYMBOL
              ? joined(at, next, WordScanner.UNDERSCORE)
              : next;
    };
  }

  private int before(int at) {
    return text.before(at);
  }

  /** Adds a symbol and its word as one token, and the tokens of the word as alternatives. */
  private int joined(int at, int wordStart, int joiners) {
    return words.scanAfterSymbol(at, wordStart, joiners);
  }

  private int emoticonEnd(int at) {
    int before = text.before(at);
    boolean free = before == 0 || Character.isWhitespace(before) || ".!?,()".indexOf(before) >= 0;
    if (!free && !CharacterClass.isWord(CharacterClass.of(before))) {
      return -1;
    }
    int c = text.at(at);
    int end = -1;
    if (EYES.indexOf(c) >= 0) {
      int mouth = isNose(at + 1) && isMouth(at + 2) ? at + 2 : at + 1;
      end = isMouth(mouth) ? mouth + 1 : -1;
    } else if (free && c == '<') {
      end = heartEnd(at);
    } else if (free && MIRRORED_MOUTHS.indexOf(c) >= 0) {
      int eyes = text.at(at + 1) == '-' ? at + 2 : at + 1;
      end = (text.at(eyes) == ':' || text.at(eyes) == ';') && isSpace(eyes + 1) ? eyes + 1 : -1;
    }
    if (end < 0 || text.isWord(end)) {
      return -1;
    }
    // "thanks:)" contains an emoticon, "note:(" and "http:/" do not.
    return free || (text.at(end - 1) == ')' && isSpace(end)) ? end : -1;
  }

  private boolean isNose(int at) {
    int c = text.at(at);
    return c != 0 && NOSES.indexOf(c) >= 0;
  }

  private boolean isMouth(int at) {
    int c = text.at(at);
    return c != 0 && MOUTHS.indexOf(c) >= 0;
  }

  private boolean isSpace(int at) {
    int c = text.at(at);
    return c == 0 || Character.isWhitespace(c);
  }

  private int heartEnd(int at) {
    if (text.at(at + 1) == '3') {
      return at + 2;
    }
    return text.at(at + 1) == '/' && text.at(at + 2) == '3' ? at + 3 : -1;
  }
}
