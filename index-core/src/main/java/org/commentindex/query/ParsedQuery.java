package org.commentindex.query;

import java.util.List;
import java.util.Objects;

/**
 * A text parsed as a query. Immutable.
 *
 * <p>A text with {@link #errors} has no query, because a filter that cannot be read must not widen
 * the answer.
 *
 * @param text the text as typed
 * @param query the query
 * @param warnings the warnings about the text, by position
 * @param errors the parts that cannot be read, by position; empty for a query that can be searched
 * @param explicit true if the text joins words by {@code AND} or requires one by {@code +}, so that
 *     the OR fallback does not apply
 */
public record ParsedQuery(
    String text,
    CommentQuery query,
    List<QueryWarning> warnings,
    List<QueryError> errors,
    boolean explicit) {

  public ParsedQuery {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(query, "query == null");
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }

  /**
   * Creates a query without errors.
   *
   * @param text the text as typed
   * @param query the query
   * @param warnings the warnings
   */
  public ParsedQuery(String text, CommentQuery query, List<QueryWarning> warnings) {
    this(text, query, warnings, List.of(), false);
  }

  /**
   * {@return the query}
   *
   * @throws InvalidQueryException if there are errors
   */
  @Override
  public CommentQuery query() {
    if (!errors.isEmpty()) {
      throw new InvalidQueryException(errors);
    }
    return query;
  }

  /**
   * {@return the canonical form: the query printed in the query language}
   *
   * @throws InvalidQueryException if there are errors
   */
  public String canonicalForm() {
    return query().toString();
  }

  /**
   * {@return true if the OR fallback may apply: the query has several words, all of them required
   * only by default} An explicit {@code AND} or {@code +}, a phrase and {@code NEAR} are never
   * relaxed.
   */
  public boolean canBeRelaxed() {
    return !explicit && AnyWords.canRelax(query());
  }
}
