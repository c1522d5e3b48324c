package org.commentindex.internal.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document.
 *
 * @param text plain text, lines ended by newlines
 * @param title what the document calls itself, or null
 * @param cut whether it goes on but was cut at the limit asked for
 */
public record DocumentText(String text, @Nullable String title, boolean cut) {

  public DocumentText {
    Objects.requireNonNull(text, "text == null");
  }
}
