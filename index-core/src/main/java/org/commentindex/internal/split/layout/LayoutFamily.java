package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** A kind of page that shows comments in its way. Thread-safe. */
interface LayoutFamily {
  /**
   * The layout of these lines, or null if they are not of this kind. What must be learned is
   * learned here, from the first lines of a long text.
   */
  @Nullable Layout learn(Lines lines);
}
