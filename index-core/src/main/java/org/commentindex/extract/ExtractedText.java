package org.commentindex.extract;

import java.util.List;
import java.util.Objects;

/**
 * The text of a document.
 *
 * @param text plain text, lines terminated by newlines, without the comments
 * @param truncated whether the document has more text than the requested limit
 * @param comments the comments in its margin, in the order of the document
 */
public record ExtractedText(String text, boolean truncated, List<ReviewComment> comments) {

  public ExtractedText {
    Objects.requireNonNull(text, "text == null");
    comments = List.copyOf(comments);
  }

  /** Creates the text of a document without comments. */
  public ExtractedText(String text, boolean truncated) {
    this(text, truncated, List.of());
  }
}
