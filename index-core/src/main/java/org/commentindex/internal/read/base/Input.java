package org.commentindex.internal.read.base;

import java.io.InputStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * A source while it is read.
 *
 * @param source its name, as shown to people
 * @param place where it is on this machine; never shown
 * @param head its first bytes
 * @param rest the bytes after these
 */
public record Input(
    String source, String place, Head head, InputStream rest, IndexOptions options) {

  /** All its text, from the beginning. To be asked for once. */
  public TextReader reader() {
    return new TextReader(head.textBefore(rest), head.encoding().charset());
  }

  /** How many characters of text to take from it. */
  public int mostCharacters() {
    return Math.toIntExact(Math.min(options.documentMegabytes() * 1_000_000L, 2_000_000_000L));
  }

  /** Something about it, or about a line of it, that a report should say. */
  public Rejection note(@Nullable Long line, String reason) {
    return new Rejection(source, line, reason);
  }
}
