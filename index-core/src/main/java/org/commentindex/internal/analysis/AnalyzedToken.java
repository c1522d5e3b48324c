package org.commentindex.internal.analysis;

import java.util.Objects;
import org.commentindex.internal.analysis.scan.TokenKind;

/**
 * A token of a text.
 *
 * @param text the term: normalized, and stemmed if requested
 * @param start start offset in characters, inclusive
 * @param end end offset in characters, exclusive
 * @param position token position, from 0; several tokens can share one position
 * @param kind its type
 */
public record AnalyzedToken(String text, int start, int end, int position, TokenKind kind) {

  public AnalyzedToken {
    Objects.requireNonNull(text, "text == null");
    Objects.requireNonNull(kind, "kind == null");
  }
}
