package org.commentindex.query;

import java.util.Objects;

/**
 * A part of a query that cannot be read and must not be guessed: a filter that cannot be read, an
 * expression or a pattern that cannot be evaluated. A query with an error is not searched.
 *
 * @param message what is wrong and which forms work, in one line
 * @param position the offset in the query in characters, from 0; its length for the end
 */
public record QueryError(String message, int position) {

  public QueryError {
    Objects.requireNonNull(message, "message == null");
  }

  @Override
  public String toString() {
    return message;
  }
}
