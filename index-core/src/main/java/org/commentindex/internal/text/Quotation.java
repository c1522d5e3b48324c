package org.commentindex.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment's text, divided into the author's words and those it quotes.
 *
 * <p>Quoted are lines that begin with {@code >}, and lines or paragraphs that stand wholly within
 * quotation marks if there are other words beside them: a comment that is nothing but a quotation
 * in quotation marks is its author's own. The line that introduces a quotation, such as {@code On
 * Monday Ann wrote:} above lines with {@code >}, is neither: it is not what the author has to say,
 * and the quoted person did not say it.
 *
 * @param own the author's words, lines joined by newlines
 * @param quoted the words it quotes, without the marks of quoting; empty if it quotes none
 */
public record Quotation(String own, String quoted) {
  /** Quotations in quotations in quotations: whoever quotes deeper is not told apart. */
  private static final int LEVELS = 8;

  private static final String MARKS = ">\"'“‘„«‹「『";

  /** Divides a plain text. Takes time in proportion to its length. */
  public static Quotation of(String text) {
    if (!hasMark(text)) {
      return new Quotation(text, "");
    }
    return new QuotationReader(text).read();
  }

  /**
   * The quotations of a text one by one, in order, without marks of quoting: lines that are quoted
   * in a row, those that the quoted text quotes itself apart from its own. What introduces a
   * quotation is in none of them. Takes time in proportion to the text's length.
   */
  public static List<String> each(String text) {
    if (!hasMark(text)) {
      return List.of();
    }
    List<String> quotations = new ArrayList<>();
    new QuotationReader(text).addQuotations(false, LEVELS, quotations);
    return quotations;
  }

  /** Whether a line begins with a mark of quoting, after blanks or not. */
  private static boolean hasMark(String text) {
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins && MARKS.indexOf(c) >= 0) {
        return true;
      }
      begins = isLineEnd(c) || (begins && (c == ' ' || c == '\t'));
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
