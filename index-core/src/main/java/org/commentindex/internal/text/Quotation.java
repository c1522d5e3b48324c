package org.commentindex.internal.text;

import java.util.regex.Pattern;

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
  private static final Pattern MARKED = Pattern.compile("(?m)^[ \\t]*(?:>|[\"'“‘„«‹「『])");

  /** Divides a plain text. Takes time in proportion to its length. */
  public static Quotation of(String text) {
    if (!MARKED.matcher(text).find()) {
      return new Quotation(text, "");
    }
    return new QuotationReader(text).read();
  }
}
