package org.commentindex.internal.split.base;

/**
 * Divides texts of one form into comments. Learned from the start of a text, then applied to all of
 * it. Immutable and thread-safe.
 */
public interface Divider {

  /**
   * Divides a text, or a part of one that begins at the start of a comment.
   *
   * @param lines the lines of the part, numbered from 1
   */
  Division divide(Lines lines);
}
