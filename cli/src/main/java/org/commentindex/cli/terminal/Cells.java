package org.commentindex.cli.terminal;

/**
 * How many terminal columns text takes: two for CJK and emoji, none for marks that sit on the
 * character before.
 *
 * <p>After Unicode TR 11 (East Asian Width) and TR 51 (emoji), to the extent terminals agree.
 */
public final class Cells {
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int EMOJI_STYLE = 0xfe0f;

  private Cells() {}

  /** The columns of a text on one line. */
  public static int of(String text) {
    int cells = 0;
    int previous = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      cells += of(c, previous);
      previous = next(c, previous);
      i += Character.charCount(c);
    }
    return cells;
  }

  /** The beginning of a text on one line, with "…" for what does not fit. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int cells = 0;
    int previous = -1;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int more = of(c, previous);
      if (cells + more > columns - 1) {
        break;
      }
      cells += more;
      previous = next(c, previous);
      i += Character.charCount(c);
    }
    return text.substring(0, i) + "…";
  }

  /** The end of a text on one line, likewise. */
  public static String cutBefore(String text, int columns) {
    int start = 0;
    // What follows a character may join it, so each end is measured as it would stand there.
    while (start < text.length() && of(text.substring(start)) > columns - (start > 0 ? 1 : 0)) {
      start += Character.charCount(text.codePointAt(start));
    }
    return start == 0 ? text : "…" + text.substring(start);
  }

  /** What {@link #of(int, int)} must be told as previous after this character. */
  static int next(int c, int previous) {
    // The second letter of a flag ends it, so that the next one starts another.
    return isFlagLetter(c) && isFlagLetter(previous) ? -1 : c;
  }

  /**
   * The columns a character adds.
   *
   * @param previous the character before, or -1
   */
  static int of(int c, int previous) {
    if (previous == ZERO_WIDTH_JOINER && Character.isEmoji(c)) {
      return 0;
    }
    if (isFlagLetter(c)) {
      return isFlagLetter(previous) ? 0 : 2;
    }
    if (c == EMOJI_STYLE) {
      return previous >= 0 && Character.isEmoji(previous) && !isWide(previous) ? 1 : 0;
    }
    if (Character.isEmojiModifier(c) && previous >= 0 && Character.isEmojiModifierBase(previous)) {
      return 0;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** Whether a line may be broken beside it: scripts written without spaces. */
  static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    return Character.isEmojiPresentation(c)
        || c <= 0x115f
        || within(c, 0x2e80, 0x303e)
        || within(c, 0x3041, 0x4dbf)
        || within(c, 0x4e00, 0xa4cf)
        || within(c, 0xa960, 0xa97f)
        || within(c, 0xac00, 0xd7a3)
        || within(c, 0xf900, 0xfaff)
        || within(c, 0xfe10, 0xfe19)
        || within(c, 0xfe30, 0xfe6f)
        || within(c, 0xff00, 0xff60)
        || within(c, 0xffe0, 0xffe6)
        || within(c, 0x20000, 0x3fffd);
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private static boolean isFlagLetter(int c) {
    return within(c, 0x1f1e6, 0x1f1ff);
  }
}
