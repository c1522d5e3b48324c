package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Byline;

/**
 * The heading of a comment: the lines that name its author or date.
 *
 * @param last its last line
 * @param column offset in that line at which the comment's text begins, 0-based; {@link
 *     #TEXT_BELOW} if the text begins on a later line
 * @param byline the metadata in the heading
 * @param isComment false if the text below is not a comment but the post or a message of the
 *     program
 */
public record Heading(int last, int column, Byline byline, boolean isComment) {
  /** Column of a heading on lines of its own. */
  public static final int TEXT_BELOW = -1;

  /** Creates the heading of a comment. */
  public Heading(int last, int column, Byline byline) {
    this(last, column, byline, true);
  }

  /** Returns this heading, marked as not belonging to a comment. */
  public Heading notAComment() {
    return new Heading(last, column, byline, false);
  }

  /** Returns a heading on lines of its own. */
  public static Heading above(int last, Byline byline) {
    return new Heading(last, TEXT_BELOW, byline);
  }
}
