package org.commentindex.internal.split.layout;

import org.commentindex.internal.split.base.Lines;
import org.jspecify.annotations.Nullable;

/** Recognizes one family of layouts and learns its details from a page. Thread-safe. */
public interface LayoutLearner {
  /**
   * Returns the layout of a text, or null if the text does not have a layout of this family.
   *
   * @param head the first lines of the text
   */
  @Nullable Layout learn(Lines head);
}
