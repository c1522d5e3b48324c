package org.commentindex.internal.text;

import java.util.List;
import java.util.Objects;

/**
 * The plain text of markup.
 *
 * @param text paragraphs and list items are on lines of their own; quoted lines start with {@code
 *     >}
 * @param links the targets of all links as written, in order, whether the text shows them or not
 */
public record PlainText(String text, List<String> links) {

  public PlainText {
    Objects.requireNonNull(text, "text == null");
    links = List.copyOf(links);
  }
}
