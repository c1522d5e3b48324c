package org.commentindex.internal.split.base;

/** One way of dividing a text, learned from its beginning. Immutable and thread-safe. */
public interface Divider {

  /**
   * The comments of a text, or of a part of it that begins where a comment does.
   *
   * @param lines the lines of the part, counted from 1
   */
  Division divide(Lines lines);
}
