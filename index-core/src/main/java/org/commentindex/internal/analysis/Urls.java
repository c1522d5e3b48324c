package org.commentindex.internal.analysis;

/**
 * Finds URLs and e-mail addresses. A URL is its host and the words of its path, in a row; scheme,
 * {@code www.}, query and fragment are no words of a text.
 */
final class Urls {
  private static final int SHORTEST_PATH_WORD = 3;
  private static final int LONGEST_PATH_WORD = 24;
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

  /** The host has been read. */
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

  /** Gives where the URL ends. Its words are handed out until its query begins. */
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

  /** Letters only: ids and hashes are no words. */
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

  /** An address, if what follows the at sign is a host; else -1 with the compound as it was. */
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
