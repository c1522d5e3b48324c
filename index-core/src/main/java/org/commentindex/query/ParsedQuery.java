package org.commentindex.query;

import java.util.List;
import java.util.Objects;

/**
 * How a text was read as a query.
 *
 * @param text what was typed
 * @param query what it means; a text without a word means {@link CommentQuery.Everything}
 * @param notes what was odd, in order of position; empty for a query that was plain
 */
public record ParsedQuery(String text, CommentQuery query, List<Note> notes) {

  public ParsedQuery {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(query, "query == null");
    notes = List.copyOf(notes);
  }

  /** The query printed back in full. */
  public String understood() {
    return query.toString();
  }
}
