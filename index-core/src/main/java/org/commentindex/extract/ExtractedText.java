package org.commentindex.extract;

import java.util.Objects;

/**
 * The text of a document.
 *
 * @param text plain text, lines terminated by newlines
 * @param truncated whether the document has more text than the requested limit
 */
public record ExtractedText(String text, boolean truncated) {

  public ExtractedText {
    Objects.requireNonNull(text, "text == null");
  }
}
