package org.commentindex.internal.analysis.scan;

import java.util.Arrays;
import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/**
 * Scans words that are joined by hyphens, dots or underscores. Parts joined by hyphens are separate
 * words. Parts joined by dots or underscores form a name, which matches as a whole and by its
 * parts.
 *
 * <p>Each part takes one position. The whole name has the position of its first part, so a query
 * for it skips the positions of the other parts.
 */
final class CompoundScanner {
  private static final int HYPHENED = 1;
  private static final int NAMED = 2;

  /**
   * Maximum number of suffixes under which a name is also indexed, such as {@code example.org} for
   * a longer host name. Host names rarely have more labels; chosen by hand.
   */
  private static final int MAX_SUFFIXES = 4;

  private final ScannedText text;
  private final TokenQueue queue;
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int[] joints = new int[8];
  private int size;

  CompoundScanner(ScannedText text, TokenQueue queue) {
    this.text = text;
    this.queue = queue;
  }

  int size() {
    return size;
  }

  int end() {
    return ends[size - 1];
  }

  /** Start offset of the last part. */
  int lastStart() {
    return starts[size - 1];
  }

  /**
   * Reads a part and all parts that follow it.
   *
   * @param start offset of the first part
   * @param joiners the characters that may join parts, a combination of the constants in {@link
   *     WordScanner}
   */
  void read(int start, int joiners) {
    size = 0;
    int at = start;
    while (true) {
      int end = partEnd(at);
      add(at, end);
      int next = jointEnd(end, joiners);
      if (next < 0) {
        return;
      }
      joints[size - 1] = text.hyphenEnd(end) > 0 ? HYPHENED : NAMED;
      at = next;
    }
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      joints = Arrays.copyOf(joints, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    joints[size] = 0;
    size++;
  }

  /** End of a part. Apostrophes between letters and separators in numbers belong to the part. */
  private int partEnd(int start) {
    int end = text.atomEnd(start);
    while (end < text.length) {
      int c = text.at(end);
      boolean goesOn =
          CharacterClass.isApostrophe(c)
              ? text.isLetter(end + 1)
              : (c == '.' && isDigitBefore(end) && text.isDigit(end + 1)) || isThousands(end);
      if (!goesOn) {
        return end;
      }
      end = text.atomEnd(end + 1);
    }
    return end;
  }

  private boolean isDigitBefore(int at) {
    return CharacterClass.of(text.before(at)) == CharacterClass.DIGIT;
  }

  /** Returns true for a comma with one to three digits before it and three after it. */
  private boolean isThousands(int comma) {
    if (text.at(comma) != ',' || text.isDigit(comma + 4) || !isDigitBefore(comma)) {
      return false;
    }
    boolean four = text.isDigit(comma - 4) && text.isDigit(comma - 3) && text.isDigit(comma - 2);
    return !four && text.isDigit(comma + 1) && text.isDigit(comma + 2) && text.isDigit(comma + 3);
  }

  /** Start of the next part, or -1. */
  private int jointEnd(int at, int joiners) {
    int c = text.at(at);
    int end = at + 1;
    if (c == '_' && (joiners & WordScanner.UNDERSCORE) != 0) {
      while (text.at(end) == '_') {
        end++;
      }
    } else if (!(c == '.' && (joiners & WordScanner.DOT) != 0)) {
      end = (joiners & WordScanner.HYPHEN) == 0 ? -1 : text.hyphenEnd(at);
    }
    return end > 0 && text.isWord(end) ? end : -1;
  }

  boolean isPlainWord() {
    return size == 1;
  }

  /** Returns true if this looks like a host name: a dot and at least two letters at the end. */
  boolean isHost() {
    return size > 1
        && text.at(ends[size - 2]) == '.'
        && text.isLetter(starts[size - 1])
        && ends[size - 1] - starts[size - 1] >= 2;
  }

  boolean isWww() {
    return size > 2
        && ends[0] - starts[0] == 3
        && (text.at(starts[0]) | 0x20) == 'w'
        && (text.at(starts[0] + 1) | 0x20) == 'w'
        && (text.at(starts[0] + 2) | 0x20) == 'w';
  }

  /**
   * Adds the tokens to the queue.
   *
   * @param increment position increment of the first token
   * @param aside true if the tokens are alternatives of another token
   * @param end end of the last token, including a symbol after it
   */
  void emit(int increment, boolean aside, int end) {
    if (!aside && isElectronic()) {
      queue.add(starts[0], ends[1], TokenKind.WORD, TermNormalizer.CATENATED, increment);
      queue.addAlternative(starts[1], ends[1], TokenKind.VARIANT, TermNormalizer.AS_WRITTEN, 0);
      return;
    }
    int first = increment;
    if (isClosable()) {
      queue.addAlternative(
          starts[0], ends[size - 1], TokenKind.VARIANT, TermNormalizer.CATENATED, first);
      first = 0;
    }
    for (int from = 0; from < size; ) {
      int to = from;
      while (joints[to] == NAMED) {
        to++;
      }
      name(from, to, first, aside, to == size - 1 ? end : ends[to]);
      first = 1;
      from = to + 1;
    }
  }

  /** Adds the labels of a host name except the last, and its parent domains, as alternatives. */
  void emitBesideHost(int increment) {
    int first = increment;
    for (int i = 0; i < Math.max(1, size - 1); i++) {
      boolean parent = i > 0 && i <= MAX_SUFFIXES && joints[i - 1] == NAMED;
      if (parent) {
        queue.addAlternative(
            starts[i], ends[size - 1], TokenKind.VARIANT, TermNormalizer.AS_WRITTEN, first);
        first = 0;
      }
      if (size > 1) {
        part(i, first, true, ends[i]);
      }
      first = 1;
    }
  }

  /** Returns true for words such as {@code e-mail}, whose usual spelling is {@code email}. */
  private boolean isElectronic() {
    return size == 2
        && joints[0] == HYPHENED
        && ends[0] - starts[0] == 1
        && (text.at(starts[0]) | 0x20) == 'e'
        && ends[1] - starts[1] >= 3
        && text.isLetter(starts[1]);
  }

  private boolean isClosable() {
    if (size < 2) {
      return false;
    }
    boolean letters = false;
    for (int i = 0; i < size; i++) {
      if (i < size - 1 && joints[i] != HYPHENED) {
        return false;
      }
      letters |= text.isLetter(starts[i]);
    }
    return letters;
  }

  private void name(int from, int to, int increment, boolean aside, int end) {
    if (from == to) {
      part(from, increment, aside, end);
      return;
    }
    put(starts[from], end, TokenKind.JOINED, increment, aside);
    if (isAcronym(from, to)) {
      queue.addAlternative(starts[from], ends[to], TokenKind.VARIANT, TermNormalizer.CATENATED, 0);
      return;
    }
    for (int i = from; i <= to; i++) {
      if (i > from && i < to && i - from <= MAX_SUFFIXES) {
        queue.addAlternative(starts[i], ends[to], TokenKind.VARIANT, TermNormalizer.AS_WRITTEN, 1);
        part(i, 0, true, ends[i]);
      } else {
        part(i, i == from ? 0 : 1, true, ends[i]);
      }
    }
  }

  /** Returns true for words such as {@code U.S.A}, which {@code USA} matches too. */
  private boolean isAcronym(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (text.next(starts[i]) != ends[i] || !text.isLetter(starts[i])) {
        return false;
      }
      if (i < to && text.at(ends[i]) != '.') {
        return false;
      }
    }
    return true;
  }

  private void part(int i, int increment, boolean aside, int end) {
    int start = starts[i];
    int bare = ends[i];
    TokenKind kind = text.isDigit(start) ? TokenKind.NUMBER : TokenKind.WORD;
    boolean owner = bare - start > 2 && end == bare && isPossessive(bare);
    if (owner) {
      queue.addAlternative(start, bare - 2, TokenKind.OWNER, TermNormalizer.AS_WRITTEN, increment);
    }
    put(start, end, end > bare ? TokenKind.SYMBOL : kind, owner ? 0 : increment, aside);
    if (end > bare && text.next(start) < bare) {
      queue.addAlternative(start, bare, kind, TermNormalizer.AS_WRITTEN, 0);
    }
    if (bare - start > 2 && end == bare && !owner) {
      besideApostrophe(start, bare);
    }
  }

  private boolean isPossessive(int end) {
    return (text.at(end - 1) | 0x20) == 's' && CharacterClass.isApostrophe(text.at(end - 2));
  }

  /** Adds the word after the apostrophe of French l'homme and qu'elle. */
  private void besideApostrophe(int start, int end) {
    for (int i = start + 1; i <= start + 2 && i < end - 3; i++) {
      if (CharacterClass.isApostrophe(text.at(i))) {
        queue.addAlternative(i + 1, end, TokenKind.VARIANT, TermNormalizer.AS_WRITTEN, 0);
        return;
      }
    }
  }

  private void put(int start, int end, TokenKind kind, int increment, boolean aside) {
    if (aside) {
      queue.addAlternative(start, end, kind, TermNormalizer.AS_WRITTEN, increment);
    } else {
      queue.addAsWritten(start, end, kind, increment);
    }
  }
}
