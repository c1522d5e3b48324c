package org.commentindex.search;

import java.util.Objects;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;

/**
 * A comment that has the words of a passage.
 *
 * @param comment the comment
 * @param occurrence the record of the comment that has most of the words
 * @param kind {@code EXACT} if it has all words in order without other words between them, {@code
 *     PARTIAL} if it has a part of them in order without others between them, {@code NEAR} if there
 *     are other words between them
 * @param containment the share of the passage's words that it has in the same order, 0 to 1
 * @param span where these words are in the text of the record
 * @param quoted true if the comment quotes these words
 * @param verbatim true if it has the same characters as the passage, apart from white space
 */
public record PassageMatch(
    Comment comment,
    Occurrence occurrence,
    CopyKind kind,
    double containment,
    Span span,
    boolean quoted,
    boolean verbatim) {

  public PassageMatch {
    Objects.requireNonNull(comment, "comment == null");
    Objects.requireNonNull(occurrence, "occurrence == null");
    Objects.requireNonNull(kind, "kind == null");
    Objects.requireNonNull(span, "span == null");
    if (!(containment >= 0 && containment <= 1)) {
      throw new IllegalArgumentException("containment must be from 0 to 1, got " + containment);
    }
  }

  /**
   * {@return a copy with this version of the comment}
   *
   * @param value the comment
   */
  public PassageMatch withComment(Comment value) {
    return new PassageMatch(value, occurrence, kind, containment, span, quoted, verbatim);
  }

  /** {@return the part of the record's text that corresponds to the passage} */
  public String words() {
    return occurrence.record().text().substring(span.start(), span.end());
  }
}
