package org.commentindex.query;

import java.util.List;
import java.util.Objects;

/**
 * A text parsed as a query. Immutable.
 *
 * @param text the text as typed
 * @param query the query; {@link CommentQuery.Everything} for a text without words
 * @param warnings the warnings about the text, by position
 */
public record ParsedQuery(String text, CommentQuery query, List<QueryWarning> warnings) {

  public ParsedQuery {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(query, "query == null");
    warnings = List.copyOf(warnings);
  }

  /** Returns the canonical form: the query printed in the query language. */
  public String canonicalForm() {
    return query.toString();
  }
}
