package org.commentindex.internal.analysis;

/**
 * Scans URLs and e-mail addresses. The tokens of a URL are its host and the words of its path;
 * scheme, {@code www.}, query and fragment are not indexed.
 */
final class Urls {
  /** Length in characters of path words. Shorter and longer ones are ids and hashes; chosen by hand. */
  private static final int SHORTEST_PATH_WORD = 3;

  private static final int LONGEST_PATH_WORD = 24;

  /** Maximum number of indexed path words. Bounds the length that one URL adds to a comment. */
  private static final int MOST_PATH_WORDS = 12;

  private final Text text;
  private final TokenQueue queue;
  private final Compound host;

  Urls(Text text, TokenQueue queue, Compound host) {
    this.text = text;
    this.queue = queue;
    this.host = host;
  }

  int afterScheme(int at) {
    host.read(at, Words.DOT | Words.HYPHEN | Words.UNDERSCORE);
    return host(at);
  }

  /** Adds the tokens of a URL whose host {@link #host} has just read. Returns its end. */
  int host(int at) {
    int start = host.isWww() ? at + 4 : at;
    if (start > at) {
      host.read(start, Words.DOT | Words.HYPHEN | Words.UNDERSCORE);
    }
    queue.typed(start, host.end(), TokenKind.URL, 1);
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
      if (wordy && words < MOST_PATH_WORDS && isPathWord(i, end)) {
        queue.typed(i, end, TokenKind.URL, 1);
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
        || Kinds.of(c) == Kinds.CLUSTER;
  }

  /** Returns true for words of letters only; ids and hashes contain digits. */
  private boolean isPathWord(int start, int end) {
    if (end - start < SHORTEST_PATH_WORD || end - start > LONGEST_PATH_WORD) {
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
    int joiners = Words.DOT | Words.HYPHEN | Words.UNDERSCORE;
    host.read(at + 1, joiners);
    int end = host.end();
    if (!host.isHost() || end - start > Fold.MOST) {
      host.read(start, joiners);
      return -1;
    }
    queue.typed(start, end, TokenKind.JOINED, 1);
    host.read(start, joiners);
    host.emit(0, true, host.end());
    host.read(at + 1, joiners);
    queue.aside(at + 1, end, TokenKind.VARIANT, Fold.TYPED, 1);
    host.emitBesideHost(0);
    return end;
  }
}
