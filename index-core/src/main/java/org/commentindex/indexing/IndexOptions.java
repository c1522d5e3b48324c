package org.commentindex.indexing;

import java.nio.file.Path;
import java.util.Objects;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/**
 * How comments are indexed. Immutable.
 *
 * @param split how pasted and plain text is divided
 * @param topicsFile topic rules, one {@code name = query} a line, or null: those the index already
 *     has
 * @param documentMegabytes how much text is taken from one document or pasted text, in millions of
 *     characters; the rest is left out and reported
 * @param bufferMegabytes how much memory the index writer fills before it writes, in MiB
 * @param format in which format sources are read, if not in that which their content shows
 */
public record IndexOptions(
    SplitRule split,
    @Nullable Path topicsFile,
    int documentMegabytes,
    int bufferMegabytes,
    FormatChoice format) {

  public IndexOptions {
    Objects.requireNonNull(split, "split == null");
    Objects.requireNonNull(format, "format == null");
    requirePositive("documentMegabytes", documentMegabytes);
    requirePositive("bufferMegabytes", bufferMegabytes);
  }

  /**
   * Text split by what it suggests, no new topic rules, 100 million characters, 64 MiB, formats by
   * content.
   */
  public static IndexOptions defaults() {
    return new IndexOptions(new SplitRule.Auto(), null, 100, 64, FormatChoice.byContent());
  }

  /** The same with another way to divide text. */
  public IndexOptions withSplit(SplitRule rule) {
    return new IndexOptions(rule, topicsFile, documentMegabytes, bufferMegabytes, format);
  }

  /** The same with topic rules from a file, or null for those the index has. */
  public IndexOptions withTopicsFile(@Nullable Path file) {
    return new IndexOptions(split, file, documentMegabytes, bufferMegabytes, format);
  }

  /** The same with another limit on a document's text, in millions of characters. */
  public IndexOptions withDocumentMegabytes(int megabytes) {
    return new IndexOptions(split, topicsFile, megabytes, bufferMegabytes, format);
  }

  /** The same with another write buffer, in MiB. */
  public IndexOptions withBufferMegabytes(int megabytes) {
    return new IndexOptions(split, topicsFile, documentMegabytes, megabytes, format);
  }

  /** The same with sources read in another format. */
  public IndexOptions withFormat(FormatChoice choice) {
    return new IndexOptions(split, topicsFile, documentMegabytes, bufferMegabytes, choice);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }
}
