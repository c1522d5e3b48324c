package org.commentindex.internal.split.page;

import org.commentindex.internal.split.base.Byline;
import org.commentindex.internal.split.layout.Heading;

/**
 * A heading and all lines up to the next heading.
 *
 * @param heading first line of the heading
 * @param first the line after the heading, or the line of the heading on which the text begins
 * @param last the line before the next heading; less than {@code first} if there is no text
 * @param column offset in {@code first} at which the text begins, 0-based
 * @param byline the metadata in the heading
 * @param isComment false if the text is not a comment but the post or a message of the program
 */
record Section(int heading, int first, int last, int column, Byline byline, boolean isComment) {
  /** Creates a section of a comment. */
  Section(int heading, int first, int last, int column, Byline byline) {
    this(heading, first, last, column, byline, true);
  }

  /** Returns a section of lines without a heading, which may be somebody's words. */
  static Section ofText(int first, int last) {
    return new Section(first, first, last, 0, Byline.NONE, false);
  }

  /** Returns the section from a heading to a line, inclusive. */
  static Section of(int headingLine, Heading heading, int last) {
    boolean inline = heading.column() != Heading.TEXT_BELOW;
    return new Section(
        headingLine,
        inline ? heading.last() : heading.last() + 1,
        last,
        inline ? heading.column() : 0,
        heading.byline(),
        heading.isComment());
  }

  /** Returns the first line that has no part of the heading. */
  int firstWholeLine() {
    return column > 0 ? first + 1 : first;
  }

  /** Returns this section with a depth, unless its byline has one. */
  Section atDepth(int depth) {
    return with(byline.orDepth(depth));
  }

  /** Returns this section with another byline. */
  Section with(Byline other) {
    return new Section(heading, first, last, column, other, isComment);
  }
}
