package org.commentindex.internal.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document.
 *
 * @param text plain text, lines ended by newlines
 * @param title what the document calls itself, or null
 * @param links the links of a page, in order of line; empty for other kinds
 * @param cut whether it goes on but was cut at the limit asked for
 */
public record DocumentText(String text, @Nullable String title, List<PageLink> links, boolean cut) {

  public DocumentText {
    Objects.requireNonNull(text, "text == null");
    links = List.copyOf(links);
  }
}
