package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Lines;
import org.commentindex.internal.split.line.control.ActionRow;
import org.jspecify.annotations.Nullable;

/**
 * The template in which one page shows its comments. Finds the headings of comments and reads them.
 * Immutable and thread-safe.
 */
public interface Layout {
  /** Returns the name of the rule as shown in pieces, in words joined by hyphens. */
  String rule();

  /** Returns the probability that a comment begins at a heading of this layout, 0 to 1. */
  double confidence();

  /**
   * Returns the probability that the author in a heading wrote the comment, 0 to 1. Measured on the
   * pages of the tests (docs/splitting.md).
   */
  default double authorConfidence() {
    return confidence();
  }

  /**
   * Returns the heading that begins at a line, or null if none does.
   *
   * @param line a line that is not blank
   */
  @Nullable Heading headingAt(Lines lines, int line);

  /** Returns true if a stripped line is part of an action row above or below a comment. */
  default boolean isActionRow(String line) {
    return ActionRow.matches(line);
  }

  /** Returns true if the last comment may be followed by the footer of a page. */
  default boolean mayHaveFooter() {
    return true;
  }

  /**
   * Returns true if a heading that is not that of a comment may be an event of the page, with the
   * title of what was linked on the lines below it.
   */
  default boolean mayHaveEvents() {
    return true;
  }

  /**
   * Returns true if the layout takes any line above a date for the name, so that the names of a
   * page have to be compared.
   */
  default boolean hasLooseHeadings() {
    return false;
  }
}
