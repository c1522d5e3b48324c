package org.commentindex.query;

import java.util.List;

/**
 * Thrown when a query with errors is searched. The message is that of the first error, with its
 * position.
 */
public final class InvalidQueryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<QueryError> errors;

  /**
   * Creates an exception.
   *
   * @param errors the errors, at least one
   */
  public InvalidQueryException(List<QueryError> errors) {
    super("query, character " + (errors.getFirst().position() + 1) + ": " + errors.getFirst());
    this.errors = List.copyOf(errors);
  }

  /**
   * Creates an exception for a condition that turns out to be too expensive in an index; its
   * position is not known.
   *
   * @param message what to do, for people
   */
  public InvalidQueryException(String message) {
    super("query: " + message);
    this.errors = List.of(new QueryError(message, 0));
  }

  /** {@return the errors by position, at least one} */
  public List<QueryError> errors() {
    return errors;
  }
}
