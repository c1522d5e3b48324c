package org.commentindex.internal.text;

/**
 * A comment's text, divided into the author's words and those it quotes.
 *
 * @param own the author's words, lines joined by newlines
 * @param quoted the words it quotes, without the marks of quoting; empty if it quotes none
 */
public record Quotation(String own, String quoted) {

  /** Divides a plain text. */
  public static Quotation of(String text) {
    return new Quotation(text, "");
  }
}
