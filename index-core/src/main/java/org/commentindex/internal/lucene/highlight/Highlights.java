package org.commentindex.internal.lucene.highlight;

import java.util.List;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;

/**
 * The highlights of one text.
 *
 * @param snippets the best passages, best first
 * @param matches every match in the text, in order, not overlapping
 */
public record Highlights(List<Snippet> snippets, List<Span> matches) {
  /** The highlights of a text without a match. */
  public static final Highlights NONE = new Highlights(List.of(), List.of());

  public Highlights {
    snippets = List.copyOf(snippets);
    matches = List.copyOf(matches);
  }
}
