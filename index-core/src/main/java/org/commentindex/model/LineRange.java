package org.commentindex.model;

/**
 * A run of lines in a source.
 *
 * @param first the first line, counted from 1
 * @param last the last line, inclusive, not before the first
 */
public record LineRange(int first, int last) {

  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "lines must be 1 <= first <= last, got " + first + " to " + last);
    }
  }
}
