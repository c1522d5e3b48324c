package org.commentindex.internal.split.base;

import org.commentindex.model.LineRange;
import org.commentindex.split.Piece;

/**
 * The lines of one comment.
 *
 * @param first first line, from 1
 * @param last last line, inclusive
 * @param column offset in the first line at which the comment's text begins, 0-based
 * @param byline the comment's metadata on the page
 * @param rule name of the rule that set the boundary
 * @param confidence probability that a comment begins here, 0 to 1
 * @param authorConfidence probability that the author is right, 0 to 1
 */
public record Segment(
    int first,
    int last,
    int column,
    Byline byline,
    String rule,
    double confidence,
    double authorConfidence) {

  /** Returns a segment of whole lines without a byline. */
  public static Segment of(int first, int last, String rule, double confidence) {
    return new Segment(first, last, 0, Byline.NONE, rule, confidence, 0);
  }

  /**
   * Returns this segment as a piece.
   *
   * @param number the piece's number, from 1
   * @param lines the part of the text that was divided
   * @param linesBefore number of lines of the text before this part
   */
  public Piece toPiece(int number, Lines lines, int linesBefore) {
    LineRange range = new LineRange(linesBefore + first, linesBefore + last);
    return Piece.builder(number, range, rule, lines.join(first, last, column))
        .author(byline.author(), authorConfidence)
        .title(byline.title())
        .date(byline.date())
        .votes(byline.votes())
        .depth(byline.depth())
        .confidence(confidence)
        .build();
  }
}
