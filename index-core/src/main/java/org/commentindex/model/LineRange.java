package org.commentindex.model;

/**
 * A range of lines in a source.
 *
 * @param first the first line, from 1
 * @param last the last line, inclusive
 */
public record LineRange(int first, int last) {

  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException(
          "lines must be 1 <= first <= last, got " + first + " to " + last);
    }
  }
}
