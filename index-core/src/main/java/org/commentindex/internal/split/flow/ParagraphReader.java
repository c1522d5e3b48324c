package org.commentindex.internal.split.flow;

import java.util.Arrays;

/**
 * Reads lines as paragraphs. Each is gone over once, as characters in one array that all share:
 * what a paragraph looks like is asked of every line of a paste. For one thread.
 */
final class ParagraphReader {
  private static final int LETTER = 1;
  private static final int LETTER_OR_DIGIT = 2;
  private static final int SPACE = 4;
  private static final int CODE_SIGN = 8;

  /** A sign that may join two parts of program text. */
  private static final int JOINT = 16;

  /** From this bit on a kind has, of a letter, the letter in lower case. */
  private static final int LOWER = 8;

  /** The kinds of the characters below 128. */
  private static final int[] ASCII = new int[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindOf(c);
      ASCII[c] |= "(){}[]=<>_/\\|;*#$%^&+~\"`@".indexOf(c) >= 0 ? CODE_SIGN : 0;
      ASCII[c] |= ".(=:-".indexOf(c) >= 0 ? JOINT : 0;
    }
  }

  private static final int YOU = StopWords.hash("you");
  private static final int YOUR = StopWords.hash("your");

  private char[] line = new char[1 << 10];

  /** The telling words of the line, as hashes. */
  private int[] found = new int[1 << 9];

  private int count;
  private int firstEnd;
  private int firstHash;

  /** A hash of all words so far. */
  private int all;

  private boolean saysYou;

  /**
   * Reads one.
   *
   * @param text stripped, not blank
   */
  Paragraph read(String text) {
    int length = text.length();
    if (length > line.length) {
      line = new char[2 * length];
      found = new int[length + 1];
    }
    text.getChars(0, length, line, 0);
    count = 0;
    all = 0;
    saysYou = false;
    int signs = 0;
    int words = 0;
    int before = SPACE;
    int hash = 0;
    int start = 0;
    for (int i = 0; i < length; i++) {
      int kind = kind(line[i]);
      words += (before & ~kind & SPACE) >> 2;
      if ((kind & LETTER) != 0) {
        hash = 31 * hash + (kind >> LOWER);
      } else {
        add(hash, start, i);
        hash = 0;
        start = i + 1;
        signs += (kind & CODE_SIGN) >> 3;
        signs += (kind & JOINT) != 0 && joins(i, length, before) ? 2 : 0;
      }
      before = kind;
    }
    add(hash, start, length);
    ParagraphOpening opener = ParagraphOpening.mayBe(firstHash) ? ParagraphOpening.of(text, firstEnd, words) : ParagraphOpening.NONE;
    double code = Math.min(1, 6.0 * signs / Math.max(8, length));
    return new Paragraph(text, words, opener, code, saysYou, all, distinct());
  }

  /** Whether a sign joins what is before and after it, as in program text. */
  private boolean joins(int at, int length, int before) {
    char next = at + 1 < length ? line[at + 1] : ' ';
    boolean word = (before & LETTER_OR_DIGIT) != 0;
    return switch (line[at]) {
      case '.' -> word && (kind(next) & LETTER_OR_DIGIT) != 0;
      case '(' -> word;
      case '-' -> next == '>';
      default -> next == line[at];
    };
  }

  /** Takes a run of letters, perhaps none; of those of two or more, what is no stop word. */
  private void add(int hash, int start, int end) {
    if (start == 0) {
      firstEnd = end;
      firstHash = hash;
    }
    all = 31 * all + hash + end;
    saysYou |= hash == YOU || hash == YOUR;
    found[count] = hash;
    count += end - start < 2 || StopWords.isStop(hash) ? 0 : 1;
  }

  private int[] distinct() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (kept == 0 || found[i] != found[kept - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** Whether it parts words. */
  static boolean isSpace(char c) {
    return (kind(c) & SPACE) != 0;
  }

  private static int kind(char c) {
    return c < ASCII.length ? ASCII[c] : kindOf(c);
  }

  private static int kindOf(char c) {
    return (Character.isLetter(c) ? LETTER | StopWords.lower(c) << LOWER : 0)
        | (Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0)
        | (Character.isWhitespace(c) ? SPACE : 0);
  }
}
