package org.commentindex.internal.analysis.scan;

import org.commentindex.internal.analysis.normalize.CharacterClass;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/** Scans emoji. Each is one token, regardless of its number of characters. */
final class EmojiScanner {
  private static final int JOINER = 0x200D;
  private static final int KEYCAP = 0x20E3;

  private final ScannedText text;
  private final TokenQueue queue;

  EmojiScanner(ScannedText text, TokenQueue queue) {
    this.text = text;
    this.queue = queue;
  }

  /** Returns true if there is a digit, hash or asterisk with a keycap at this offset. */
  boolean isKeycap(int at) {
    int c = text.at(at);
    if (c != '#' && c != '*' && !(c >= '0' && c <= '9')) {
      return false;
    }
    int next = text.at(at + 1);
    return next == KEYCAP || (next == 0xFE0F && text.at(at + 2) == KEYCAP);
  }

  int scan(int start) {
    int end = text.next(start);
    if (text.kind(start) == CharacterClass.FLAG) {
      end = text.kind(end) == CharacterClass.FLAG ? text.next(end) : end;
    } else {
      end = sequenceEnd(end);
    }
    queue.add(start, end, TokenKind.EMOJI, TermNormalizer.EMOJI, 1);
    return end;
  }

  private int sequenceEnd(int start) {
    int end = start;
    while (end < text.length && text.kind(end) == CharacterClass.EXTEND) {
      if (text.at(end) == JOINER) {
        if (text.kind(end + 1) != CharacterClass.EMOJI) {
          break;
        }
        end++;
      }
      end = text.next(end);
    }
    return end;
  }
}
