package org.commentindex.extract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comment in the margin of a document.
 *
 * @param id the id that the document gives it, unique in the document
 * @param parent the id of the comment that it answers, or null
 * @param author the name of the author, or null
 * @param date the time as written, or null
 * @param passage the passage of the document that it is about, or null
 * @param text its own words
 */
public record ReviewComment(
    String id,
    @Nullable String parent,
    @Nullable String author,
    @Nullable String date,
    @Nullable String passage,
    String text) {

  public ReviewComment {
    Objects.requireNonNull(id, "id == null");
    Objects.requireNonNull(text, "text == null");
  }
}
