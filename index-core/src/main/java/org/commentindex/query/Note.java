package org.commentindex.query;

import java.util.Objects;

/**
 * Something odd about a query, and how it was read.
 *
 * @param message what was odd, how it was read, what else might have been meant
 * @param position where in the query, a character index from 0; its length for the end
 */
public record Note(String message, int position) {

  public Note {
    Objects.requireNonNull(message, "message == null");
  }

  @Override
  public String toString() {
    return message;
  }
}
