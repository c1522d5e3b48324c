package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** How the comments of one page are marked, learned from its head. Immutable. */
interface Layout {
  /** The name of the rule, in words joined by hyphens. */
  String rule();

  /** How sure it is that a comment begins at a heading of this layout, 0 to 1. */
  double confidence();

  /** The heading that begins at a line of a text that is not blank, or null if none does. */
  @Nullable Heading headingAt(Lines lines, int line);

  /** Whether a line, stripped, is a button or the like below or above a comment's text. */
  default boolean isButton(String line) {
    return Buttons.isKnown(line);
  }

  /** Whether what stands below the last comment may be the foot of a page. */
  default boolean hasFoot() {
    return true;
  }
}
