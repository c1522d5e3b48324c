package org.commentindex.internal.analysis.normalize;

/**
 * Finds terminal escape sequences (ECMA-48) in texts, such as the colors of pasted terminal output.
 * They are not part of words: {@code ESC[31merror} has the word {@code error}.
 */
public final class EscapeSequences {
  public static final char ESCAPE = 0x1B;

  /** The control character for {@code ESC [} in eight-bit encodings. */
  private static final char EIGHT_BIT_CSI = 0x9B;

  private static final char BELL = 0x07;
  private static final char EIGHT_BIT_TERMINATOR = 0x9C;

  /**
   * The second character of a sequence of two, as terminals write them: keypad, cursor, reset. A
   * stray ESC before another character hides nothing.
   */
  private static final String SINGLE = "6789=>DEMc";

  /** The second character of a sequence of three, which selects a character set or a line size. */
  private static final String DESIGNATORS = "#%()*+-./";

  /** The second character of a sequence with a string, which ESC \ or BEL ends. */
  private static final String STRINGS = "]PX^_";

  /**
   * Maximum characters between {@code ESC [} and its last character. The longest in use are colors
   * of 24 bits for letters and background, about 40; more than this is text.
   */
  private static final int MAX_PARAMETERS = 64;

  /**
   * Maximum characters of a string in a sequence, such as the address of a hyperlink. An ESC with
   * no end within them does not hide the text after it. Chosen by hand: twice the usual limit of
   * 2,048 for addresses.
   */
  private static final int MAX_STRING = 4_096;

  private EscapeSequences() {}

  /** Returns the end of the sequence that starts at an offset, or -1 if none starts there. */
  static int end(char[] text, int at, int length) {
    char c = text[at];
    if (c == ESCAPE) {
      return afterEscape(text, at + 1, length);
    }
    // In texts of a wrong encoding this character is a quotation mark, so only colors are read.
    return c == EIGHT_BIT_CSI ? colourEnd(text, at + 1, length) : -1;
  }

  /** Returns the end of the sequences that start at an offset, or the offset if none starts. */
  public static int endOfAll(char[] text, int at, int length) {
    int end = at;
    while (end < length) {
      int next = end(text, end, length);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int afterEscape(char[] text, int at, int length) {
    if (at >= length) {
      return at;
    }
    char c = text[at];
    if (c == '[') {
      return csiEnd(text, at + 1, length);
    }
    if (STRINGS.indexOf(c) >= 0) {
      return stringEnd(text, at + 1, length);
    }
    if (DESIGNATORS.indexOf(c) >= 0) {
      return Math.min(length, at + 2);
    }
    return SINGLE.indexOf(c) >= 0 ? at + 1 : at;
  }

  private static int csiEnd(char[] text, int start, int length) {
    int last = Math.min(length, start + MAX_PARAMETERS);
    for (int i = start; i < last; i++) {
      char c = text[i];
      if (c >= '@' && c <= '~') {
        return i + 1;
      }
      if (c < ' ' || c > '~') {
        return i;
      }
    }
    return start;
  }

  private static int stringEnd(char[] text, int start, int length) {
    int last = Math.min(length, start + MAX_STRING);
    for (int i = start; i < last; i++) {
      char c = text[i];
      if (c == BELL || c == EIGHT_BIT_TERMINATOR) {
        return i + 1;
      }
      if (c == ESCAPE) {
        return i + 1 < length && text[i + 1] == '\\' ? i + 2 : i;
      }
    }
    return start;
  }

  private static int colourEnd(char[] text, int start, int length) {
    int i = start;
    while (i < length && (text[i] == ';' || (text[i] >= '0' && text[i] <= '9'))) {
      i++;
    }
    return i > start && i < length && text[i] == 'm' ? i + 1 : -1;
  }
}
