package org.commentindex.internal.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a saved page or a document.
 *
 * @param text plain text, lines terminated by newlines
 * @param title the title of a page, or null
 * @param links the links of a page in order of line; empty for other documents
 * @param truncated whether the text was truncated at the requested limit
 */
public record DocumentText(
    String text, @Nullable String title, List<PageLink> links, boolean truncated) {

  public DocumentText {
    Objects.requireNonNull(text, "text == null");
    links = List.copyOf(links);
  }
}
