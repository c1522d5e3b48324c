package org.commentindex.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a comment, divided into own and quoted text.
 *
 * <p>Quoted text is in lines that start with {@code >}, and in lines or paragraphs entirely within
 * quotation marks if the comment has other text as well: a comment that consists of a text in
 * quotation marks is its author's own. A line that introduces a quotation, such as {@code On Monday
 * Ann wrote:} before lines with {@code >}, belongs to neither.
 *
 * @param own the author's words, lines joined by newlines
 * @param quoted the quoted words without quotation marks; empty if nothing is quoted
 */
public record OwnAndQuotedText(String own, String quoted) {
  /** Nesting depth up to which {@link #quotations} separates quotations; bounds the recursion. */
  private static final int MAX_DEPTH = 8;

  private static final String MARKS = ">\"'“‘„«‹「『";

  /** Divides a plain text. Takes time linear in its length. */
  public static OwnAndQuotedText of(String text) {
    if (!hasMark(text)) {
      return new OwnAndQuotedText(text, "");
    }
    return new QuotationParser(text).read();
  }

  /**
   * Returns the quotations of a text in order, without quotation marks. A quotation is a run of
   * quoted lines; quotations nested in it are separate ones. Lines that introduce a quotation are
   * omitted. Takes time linear in the length of the text.
   */
  public static List<String> quotations(String text) {
    if (!hasMark(text)) {
      return List.of();
    }
    List<String> quotations = new ArrayList<>();
    new QuotationParser(text).addQuotations(false, MAX_DEPTH, quotations);
    return quotations;
  }

  /** Returns true if a line starts with a quotation mark, after optional blanks. */
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
