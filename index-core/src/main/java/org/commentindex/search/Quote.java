package org.commentindex.search;

import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A quotation and the comment it quotes.
 *
 * @param text the quoted text without quotation marks; may have several lines
 * @param comment the comment that has the words as its own
 * @param containment the share of the quoted words that the comment has in the same order, 0 to 1
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
