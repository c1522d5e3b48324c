package org.commentindex.query;

/**
 * A run of characters in a text.
 *
 * @param start the first, an index from 0
 * @param end behind the last
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must be 0 <= start <= end, got " + start + " to " + end);
    }
  }
}
