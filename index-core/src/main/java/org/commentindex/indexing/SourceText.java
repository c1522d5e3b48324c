package org.commentindex.indexing;

import java.util.Objects;

/**
 * The amounts of text of a source, which is a file, an archive member or a stream.
 *
 * @param source the source
 * @param counts the amounts of text
 */
public record SourceText(String source, TextCounts counts) {

  public SourceText {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(counts, "counts == null");
  }
}
