package org.commentindex.internal.read.base;

import java.io.IOException;
import java.io.InputStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * A source that is being read.
 *
 * @param source its name, as displayed
 * @param location its location on this machine, which identifies it; never displayed
 * @param head its first bytes
 * @param rest the bytes after the head
 */
public record SourceInput(
    String source, String location, SourceHead head, InputStream rest, IndexOptions options) {
  private static final long CHARS_PER_MEGABYTE = 1_000_000;

  /** Maximum length of a text in characters: just below that of the largest Java array. */
  private static final long MAX_CHARS = 2_000_000_000;

  /** Returns a reader of the whole text. May be called once. */
  public TextReader reader() {
    return new TextReader(head.textBefore(rest), head.encoding().charset());
  }

  /** Returns the same source with a longer head, in bytes. Use it instead of this one. */
  public SourceInput withHead(int bytes) throws IOException {
    SourceHead longer = SourceHead.of(head.before(rest), bytes);
    return new SourceInput(source, location, longer, rest, options);
  }

  /** Returns the maximum number of characters to read from a document. */
  public int maxCharacters() {
    return Math.toIntExact(Math.min(options.documentMegabytes() * CHARS_PER_MEGABYTE, MAX_CHARS));
  }

  /** Returns a rejection or warning about the source, or about a line of it. */
  public Rejection problem(@Nullable Long line, String reason) {
    return new Rejection(source, line, reason);
  }
}
