package org.commentindex.query;

import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A quotation and the comment it is from.
 *
 * @param text the words as they are quoted, without marks of quoting; several lines may be
 * @param comment whose own words they are
 * @param containment which share of the quoted words stands in the comment's own, in order, 0 to 1
 */
public record Quote(String text, Comment comment, double containment) {

  public Quote {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(comment, "comment == null");
    if (!(containment >= 0 && containment <= 1)) {
      throw new IllegalArgumentException("containment must be from 0 to 1, got " + containment);
    }
  }
}
