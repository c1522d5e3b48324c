package org.commentindex.internal.split.base;

import org.commentindex.model.LineRange;
import org.commentindex.split.Piece;

/**
 * One comment as it is cut out of the lines.
 *
 * @param first its first line, from 1
 * @param last its last line, inclusive
 * @param column where on its first line its own text begins, 0-based
 * @param byline what the furniture says of it
 * @param rule why it begins there
 * @param confidence how sure that is, 0 to 1
 */
public record Cut(int first, int last, int column, Byline byline, String rule, double confidence) {

  /** A cut of whole lines of which no furniture tells anything. */
  public static Cut of(int first, int last, String rule, double confidence) {
    return new Cut(first, last, 0, Byline.NONE, rule, confidence);
  }

  /** This cut as a numbered piece of these lines, before which so many others stand. */
  public Piece piece(int number, Lines lines, int before) {
    return Piece.builder(
            number,
            new LineRange(before + first, before + last),
            rule,
            lines.join(first, last, column))
        .author(byline.author())
        .date(byline.date())
        .votes(byline.votes())
        .depth(byline.depth())
        .confidence(confidence)
        .build();
  }
}
