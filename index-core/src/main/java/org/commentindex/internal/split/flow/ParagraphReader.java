package org.commentindex.internal.split.flow;

/** Reads a line as a paragraph: counts its words and distinguishes code from text. */
final class ParagraphReader {
  /** Punctuation that is more frequent in program text than in prose. */
  private static final String CODE_MARKS = "(){}[]=<>_/\\|;*#$%^&+~\"`@";

  /** Weight of a code mark: a line with one mark per six characters is certainly code. */
  private static final double CODE_WEIGHT = 6;

  /** Length below which a line does not become more like code, in characters. */
  private static final int MIN_CODE_LENGTH = 8;

  /** Marks that join two parts of program text count as two more marks: {@code a.b}, {@code f(}. */
  private static final int JOINT_WEIGHT = 2;

  private static final int YOU = "you".hashCode();
  private static final int YOUR = "your".hashCode();

  private ParagraphReader() {}

  /**
   * Returns a line as a paragraph.
   *
   * @param text stripped, not blank
   */
  static Paragraph read(String text) {
    boolean saysYou = false;
    int marks = 0;
    int words = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      words += Character.isWhitespace(c) && !isSpaceBefore(text, i) ? 1 : 0;
      if (Character.isLetter(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
      } else {
        saysYou |= hash == YOU || hash == YOUR;
        marks += CODE_MARKS.indexOf(c) >= 0 ? 1 : 0;
        marks += isJoint(text, i) ? JOINT_WEIGHT : 0;
        hash = 0;
      }
    }
    double code = Math.min(1, CODE_WEIGHT * marks / Math.max(MIN_CODE_LENGTH, text.length()));
    return new Paragraph(text, words, ParagraphOpening.of(text, words), code, saysYou);
  }

  private static boolean isSpaceBefore(String text, int i) {
    return i == 0 || Character.isWhitespace(text.charAt(i - 1));
  }

  /** Returns true if a mark joins what is before and after it, as in program text. */
  private static boolean isJoint(String text, int i) {
    char c = i < text.length() ? text.charAt(i) : ' ';
    char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    boolean afterWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    return switch (c) {
      case '.' -> afterWord && Character.isLetterOrDigit(next);
      case '(' -> afterWord;
      case '-' -> next == '>';
      case '=', ':' -> next == c;
      default -> false;
    };
  }
}
