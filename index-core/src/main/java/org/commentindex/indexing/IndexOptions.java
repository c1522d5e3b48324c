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
 * @param documentMegabytes how much text is taken from one document, or from a pasted text that
 *     nothing marks, in millions of characters; the rest is left out and reported
 * @param bufferMegabytes how much memory the index writer fills before it writes, in MiB
 * @param format in which format sources are read, if not in that which their content shows
 * @param unpack how far packed input is unpacked
 * @param documents what reading one document may cost
 * @param sync whether records that are gone from their files, and files that are gone from their
 *     folders, are gone from the index too; else they stay
 * @param again whether files are read again that have not changed since they were read
 */
public record IndexOptions(
    SplitRule split,
    @Nullable Path topicsFile,
    int documentMegabytes,
    int bufferMegabytes,
    FormatChoice format,
    UnpackLimits unpack,
    DocumentLimits documents,
    boolean sync,
    boolean again) {

  public IndexOptions {
    Objects.requireNonNull(split, "split == null");
    Objects.requireNonNull(format, "format == null");
    Objects.requireNonNull(unpack, "unpack == null");
    Objects.requireNonNull(documents, "documents == null");
    requirePositive("documentMegabytes", documentMegabytes);
    requirePositive("bufferMegabytes", bufferMegabytes);
  }

  /**
   * Text split by what it suggests, no new topic rules, 100 million characters, 64 MiB, formats by
   * content, the usual limits.
   */
  public static IndexOptions defaults() {
    return new IndexOptions(
        new SplitRule.Auto(),
        null,
        100,
        64,
        FormatChoice.byContent(),
        UnpackLimits.defaults(),
        DocumentLimits.defaults(),
        false,
        false);
  }

  /** The same with another way to divide text. */
  public IndexOptions withSplit(SplitRule rule) {
    return new IndexOptions(
        rule,
        topicsFile,
        documentMegabytes,
        bufferMegabytes,
        format,
        unpack,
        documents,
        sync,
        again);
  }

  /** The same with topic rules from a file, or null for those the index has. */
  public IndexOptions withTopicsFile(@Nullable Path file) {
    return new IndexOptions(
        split, file, documentMegabytes, bufferMegabytes, format, unpack, documents, sync, again);
  }

  /** The same with another limit on a document's text, in millions of characters. */
  public IndexOptions withDocumentMegabytes(int megabytes) {
    return new IndexOptions(
        split, topicsFile, megabytes, bufferMegabytes, format, unpack, documents, sync, again);
  }

  /** The same with another write buffer, in MiB. */
  public IndexOptions withBufferMegabytes(int megabytes) {
    return new IndexOptions(
        split, topicsFile, documentMegabytes, megabytes, format, unpack, documents, sync, again);
  }

  /** The same with sources read in another format. */
  public IndexOptions withFormat(FormatChoice choice) {
    return new IndexOptions(
        split,
        topicsFile,
        documentMegabytes,
        bufferMegabytes,
        choice,
        unpack,
        documents,
        sync,
        again);
  }

  /** The same with other limits on what is unpacked. */
  public IndexOptions withUnpack(UnpackLimits limits) {
    return new IndexOptions(
        split,
        topicsFile,
        documentMegabytes,
        bufferMegabytes,
        format,
        limits,
        documents,
        sync,
        again);
  }

  /** The same with other limits on what reading a document may cost. */
  public IndexOptions withDocuments(DocumentLimits limits) {
    return new IndexOptions(
        split, topicsFile, documentMegabytes, bufferMegabytes, format, unpack, limits, sync, again);
  }

  /** The same, and what is gone from files is gone from the index, or not. */
  public IndexOptions withSync(boolean value) {
    return new IndexOptions(
        split,
        topicsFile,
        documentMegabytes,
        bufferMegabytes,
        format,
        unpack,
        documents,
        value,
        again);
  }

  /** The same, and files that have not changed are read again, or not. */
  public IndexOptions withAgain(boolean value) {
    return new IndexOptions(
        split,
        topicsFile,
        documentMegabytes,
        bufferMegabytes,
        format,
        unpack,
        documents,
        sync,
        value);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }
}
