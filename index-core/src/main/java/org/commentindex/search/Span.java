package org.commentindex.search;

/**
 * A span of characters in a text.
 *
 * @param start the offset of the first character, from 0
 * @param end the offset after the last character
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must be 0 <= start <= end, got " + start + " to " + end);
    }
  }
}
