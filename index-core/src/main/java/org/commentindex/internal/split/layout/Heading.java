package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Byline;

/**
 * What stands above a comment's text.
 *
 * @param last its last line
 * @param column where on that line the comment's own text begins, 0-based; -1 if on a later line
 * @param byline what it says
 * @param ofComment whether what it stands above is a comment: else the post itself, or a message of
 *     the program
 */
record Heading(int last, int column, Byline byline, boolean ofComment) {
  Heading(int last, int column, Byline byline) {
    this(last, column, byline, true);
  }

  /** The same, above what is no comment. */
  Heading ofNone() {
    return new Heading(last, column, byline, false);
  }

  /** A heading on lines of its own. */
  static Heading above(int last, Byline byline) {
    return new Heading(last, -1, byline);
  }
}
