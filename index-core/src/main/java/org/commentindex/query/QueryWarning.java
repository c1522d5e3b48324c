package org.commentindex.query;

import java.util.Objects;

/**
 * A warning about a part of a query that the parser had to interpret.
 *
 * @param message what is unclear and how it was read, in one line
 * @param position the offset in the query in characters, from 0; its length for the end
 */
public record QueryWarning(String message, int position) {

  public QueryWarning {
    Objects.requireNonNull(message, "message == null");
  }

  @Override
  public String toString() {
    return message;
  }
}
