package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** A kind of page that shows comments in its way. Thread-safe. */
interface LayoutFamily {
  /**
   * The layout of a text, or null if it is not of this kind.
   *
   * @param head the text's first lines, from which is learned what must be learned
   */
  @Nullable Layout learn(Lines head);
}
