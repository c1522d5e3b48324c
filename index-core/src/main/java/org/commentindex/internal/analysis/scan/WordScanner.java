package org.commentindex.internal.analysis.scan;

import org.commentindex.internal.analysis.normalize.TermNormalizer;

/**
 * Scans words and their compounds: {@code state-of-the-art don't node.js snake_case 18.5T C++
 * jane@example.org https://example.org/a-page}.
 */
final class WordScanner {
  /** Joiners of a compound; can be combined. */
  static final int UNDERSCORE = 1;

  static final int DOT = 2;
  static final int HYPHEN = 4;
  private static final int ALL = UNDERSCORE | DOT | HYPHEN;

  private final ScannedText text;
  private final TokenQueue queue;
  private final CompoundScanner compound;
  private final UrlScanner urls;

  /** End of a compound that is too long for one term; its parts are separate words. */
  private int plainUntil;

  WordScanner(ScannedText text, TokenQueue queue) {
    this.text = text;
    this.queue = queue;
    this.compound = new CompoundScanner(text, queue);
    this.urls = new UrlScanner(text, queue, compound);
  }

  void reset() {
    plainUntil = 0;
  }

  /** Scans the word or compound at this offset and returns its end. */
  int scan(int at) {
    int plainEnd = text.plainEnd(at);
    if (plainEnd > at) {
      queue.addAsWritten(at, plainEnd, TokenKind.WORD, 1);
      return plainEnd;
    }
    compound.read(at, at < plainUntil ? 0 : ALL);
    if (compound.end() - at > TermNormalizer.MAX_LENGTH && compound.size() > 1) {
      plainUntil = compound.end();
      compound.read(at, 0);
    }
    if (at >= plainUntil) {
      int end = special(at);
      if (end > 0) {
        return end;
      }
    }
    int suffixEnd = suffixEnd(compound.end());
    compound.emit(1, false, suffixEnd);
    return suffixEnd;
  }

  /** Scans a word after its symbol. */
  int scanAfterSymbol(int at, int start, int joiners) {
    compound.read(start, joiners);
    if (compound.end() - at > TermNormalizer.MAX_LENGTH) {
      compound.read(start, 0);
    }
    int end = suffixEnd(compound.end());
    queue.addAsWritten(at, end, TokenKind.SYMBOL, 1);
    compound.emit(0, true, compound.end());
    return end;
  }

  /** Scans a URL, an e-mail address or a name such as u/jane; returns -1 for anything else. */
  private int special(int at) {
    int end = compound.end();
    int after = text.at(end);
    if (after == ':' && text.at(end + 1) == '/' && text.at(end + 2) == '/') {
      return compound.isPlainWord() && text.isWord(end + 3) ? urls.afterScheme(end + 3) : -1;
    }
    if (compound.isHost() && (compound.isWww() || (after == '/' && text.isWord(end + 1)))) {
      return urls.host(at);
    }
    if (after == '@' && text.isWord(end + 1)) {
      return urls.email(at, end);
    }
    if (after == '/' && end == at + 1 && text.isWord(end + 1)) {
      int c = text.at(at) | 0x20;
      return c == 'u' || c == 'r' ? scanAfterSymbol(at, end + 1, UNDERSCORE | HYPHEN) : -1;
    }
    return -1;
  }

  private int suffixEnd(int end) {
    int c = text.at(end);
    if (c == '+' && text.at(end + 1) == '+' && !text.isLetter(end + 2)) {
      return end + 2;
    }
    if (c == '#' && text.isLetter(end - 1) && !text.isWord(end + 1)) {
      return end + 1;
    }
    boolean amount = c == '%' || c == 0x2030 || Character.getType(c) == Character.CURRENCY_SYMBOL;
    return amount && text.isDigit(end - 1) && !text.isWord(end + 1) ? end + 1 : end;
  }
}
