package org.commentindex.internal.text;

import java.util.List;
import java.util.Objects;

/**
 * What markup says.
 *
 * @param text plain text; paragraphs and items on lines of their own, quoted lines begin with
 *     {@code >}
 * @param links targets of links, as written, in order, those whose text shows them too
 */
public record PlainText(String text, List<String> links) {

  public PlainText {
    Objects.requireNonNull(text, "text == null");
    links = List.copyOf(links);
  }
}
