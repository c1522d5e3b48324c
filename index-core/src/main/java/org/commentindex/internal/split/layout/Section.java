package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Byline;

/**
 * A heading and all lines up to the next one.
 *
 * @param head the heading's first line
 * @param first the first line after the heading, or the one on which the text begins
 * @param last the line before the next heading; less than {@code first} if there is nothing
 * @param column where on {@code first} the text begins, 0-based
 * @param byline what the heading says
 * @param ofComment whether it is one
 */
record Section(int head, int first, int last, int column, Byline byline, boolean ofComment) {
  Section(int head, int first, int last, int column, Byline byline) {
    this(head, first, last, column, byline, true);
  }

  static Section of(int head, Heading heading, int last) {
    boolean inline = heading.column() >= 0;
    return new Section(
        head,
        inline ? heading.last() : heading.last() + 1,
        last,
        inline ? heading.column() : 0,
        heading.byline(),
        heading.ofComment());
  }

  Section atDepth(int depth) {
    return with(byline.orDepth(depth));
  }

  /** The same with another byline. */
  Section with(Byline other) {
    return new Section(head, first, last, column, other, ofComment);
  }
}
