package org.commentindex.internal.analysis.scan;

import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/**
 * Scans URLs and e-mail addresses. The tokens of a URL are its host and the words of its path;
 * scheme, {@code www.}, query and fragment are not indexed.
 */
final class UrlScanner {
  /**
   * Length in characters of path words. Shorter and longer ones are ids and hashes; chosen by hand.
   */
  private static final int MIN_PATH_WORD = 3;

  private static final int MAX_PATH_WORD = 24;

  /** Maximum number of indexed path words. Bounds the number of tokens that one URL adds. */
  private static final int MAX_PATH_WORDS = 12;

  private final ScannedText text;
  private final TokenQueue queue;
  private final CompoundScanner host;

  UrlScanner(ScannedText text, TokenQueue queue, CompoundScanner host) {
    this.text = text;
    this.queue = queue;
    this.host = host;
  }

  int afterScheme(int at) {
    host.read(at, WordScanner.DOT | WordScanner.HYPHEN | WordScanner.UNDERSCORE);
    return host(at);
  }

  /** Adds the tokens of a URL whose host {@link #host} has just read. Returns its end. */
  int host(int at) {
    int start = host.isWww() ? at + 4 : at;
    if (start > at) {
      host.read(start, WordScanner.DOT | WordScanner.HYPHEN | WordScanner.UNDERSCORE);
    }
    queue.addAsWritten(start, host.end(), TokenKind.URL, 1);
    host.emitBesideHost(0);
    int end = host.end();
    if (text.at(end) == ':') {
      end++;
      while (text.isDigit(end)) {
        end++;
      }
    }
    return text.at(end) == '/' || text.at(end) == '?' || text.at(end) == '#' ? path(end) : end;
  }

  /** Adds the words of the path and returns the end of the URL. Query and fragment are skipped. */
  private int path(int start) {
    int open = 0;
    int words = 0;
    boolean wordy = true;
    int i = start;
    while (i < text.length) {
      int c = text.at(i);
      if (c == '(') {
        open++;
      } else if (isEnd(c) || (c == ')' && --open < 0)) {
        break;
      } else if (c == '?' || c == '#') {
        wordy = false;
      }
      if (!text.isWord(i)) {
        i = text.next(i);
        continue;
      }
      int end = text.atomEnd(i);
      if (wordy && words < MAX_PATH_WORDS && isPathWord(i, end)) {
        queue.addAsWritten(i, end, TokenKind.URL, 1);
        words++;
      }
      i = end;
    }
    return i;
  }

  private boolean isEnd(int c) {
    return c <= ' '
        || c == '<'
        || c == '>'
        || c == '"'
        || c == ']'
        || c == '|'
        || c == '`'
        || (c >= 128 && (Character.isWhitespace(c) || Character.isSpaceChar(c)))
        || CharacterClass.of(c) == CharacterClass.CLUSTER;
  }

  /** Returns true for words of letters only; ids and hashes contain digits. */
  private boolean isPathWord(int start, int end) {
    if (end - start < MIN_PATH_WORD || end - start > MAX_PATH_WORD) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.isDigit(i)) {
        return false;
      }
    }
    return text.before(start) != '%';
  }

  /** Scans an e-mail address and returns its end, or -1 if no host follows the at sign. */
  int email(int start, int at) {
    int joiners = WordScanner.DOT | WordScanner.HYPHEN | WordScanner.UNDERSCORE;
    host.read(at + 1, joiners);
    int end = host.end();
    if (!host.isHost() || end - start > TermNormalizer.MAX_LENGTH) {
      host.read(start, joiners);
      return -1;
    }
    queue.addAsWritten(start, end, TokenKind.JOINED, 1);
    host.read(start, joiners);
    host.emit(0, true, host.end());
    host.read(at + 1, joiners);
    queue.addAlternative(at + 1, end, TokenKind.VARIANT, TermNormalizer.AS_WRITTEN, 1);
    host.emitBesideHost(0);
    return end;
  }
}
