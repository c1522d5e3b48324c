package org.commentindex.indexing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CustomFieldNames;
import org.commentindex.split.SplitRule;
import org.jspecify.annotations.Nullable;

/**
 * The options of an indexer. Immutable.
 *
 * @param split how pasted and plain text is split
 * @param topicsFile a file of topic rules, one {@code name = query} per line, or null to keep the
 *     rules of the index
 * @param documentMegabytes the maximum text of a document, or of a pasted text without recognizable
 *     comments, in millions of characters; the rest is left out and reported
 * @param bufferMegabytes the write buffer of the index writer in MiB
 * @param format the format in which sources are read
 * @param unpack the limits on decompressed input
 * @param documents the limits on reading a document
 * @param missing what happens to records that are missing when their source is read again
 * @param unchanged what happens to files that have not changed since they were read
 * @param fields the custom fields to declare, by name, besides those that the index has
 * @param redaction what is removed from texts before they are indexed. An index that removes
 *     addresses does so in later runs too, whatever their options are
 */
public record IndexOptions(
    SplitRule split,
    @Nullable Path topicsFile,
    int documentMegabytes,
    int bufferMegabytes,
    FormatChoice format,
    UnpackLimits unpack,
    DocumentLimits documents,
    MissingRecords missing,
    UnchangedFiles unchanged,
    Map<String, CustomFieldType> fields,
    Redaction redaction) {

  /** In millions of characters; chosen by hand, see docs/splitting.md. */
  private static final int DEFAULT_DOCUMENT_MEGABYTES = 100;

  /** In MiB; chosen by hand. A larger buffer makes fewer segments and takes more memory. */
  private static final int DEFAULT_BUFFER_MEGABYTES = 64;

  public IndexOptions {
    Objects.requireNonNull(split, "split == null");
    Objects.requireNonNull(format, "format == null");
    Objects.requireNonNull(unpack, "unpack == null");
    Objects.requireNonNull(documents, "documents == null");
    Objects.requireNonNull(missing, "missing == null");
    Objects.requireNonNull(unchanged, "unchanged == null");
    Objects.requireNonNull(redaction, "redaction == null");
    fields = Map.copyOf(fields);
    fields.keySet().forEach(CustomFieldNames::require);
    requirePositive("documentMegabytes", documentMegabytes);
    requirePositive("bufferMegabytes", bufferMegabytes);
  }

  /**
   * {@return the default options: text is split automatically, formats are detected, documents are
   * cut at 100 million characters, the write buffer has 64 MiB, missing records are kept and
   * unchanged files are skipped}
   */
  public static IndexOptions defaults() {
    return new IndexOptions(
        new SplitRule.Auto(),
        null,
        DEFAULT_DOCUMENT_MEGABYTES,
        DEFAULT_BUFFER_MEGABYTES,
        FormatChoice.byContent(),
        UnpackLimits.defaults(),
        DocumentLimits.defaults(),
        MissingRecords.KEEP,
        UnchangedFiles.SKIP,
        Map.of(),
        Redaction.NONE);
  }

  /**
   * {@return a copy with this way to split text}
   *
   * @param rule how to divide the text
   */
  public IndexOptions withSplit(SplitRule rule) {
    Builder copy = new Builder(this);
    copy.split = rule;
    return copy.build();
  }

  /**
   * {@return a copy with topic rules from this file, or null for those of the index}
   *
   * @param file the file
   */
  public IndexOptions withTopicsFile(@Nullable Path file) {
    Builder copy = new Builder(this);
    copy.topicsFile = file;
    return copy.build();
  }

  /**
   * {@return a copy with this limit on the text of a document, in millions of characters}
   *
   * @param megabytes the number of megabytes
   */
  public IndexOptions withDocumentMegabytes(int megabytes) {
    Builder copy = new Builder(this);
    copy.documentMegabytes = megabytes;
    return copy.build();
  }

  /**
   * {@return a copy with this write buffer, in MiB}
   *
   * @param megabytes the number of megabytes
   */
  public IndexOptions withBufferMegabytes(int megabytes) {
    Builder copy = new Builder(this);
    copy.bufferMegabytes = megabytes;
    return copy.build();
  }

  /**
   * {@return a copy with this choice of the format of sources}
   *
   * @param choice the format, or that it is detected
   */
  public IndexOptions withFormat(FormatChoice choice) {
    Builder copy = new Builder(this);
    copy.format = choice;
    return copy.build();
  }

  /**
   * {@return a copy with these limits on unpacked input}
   *
   * @param limits the limits
   */
  public IndexOptions withUnpack(UnpackLimits limits) {
    Builder copy = new Builder(this);
    copy.unpack = limits;
    return copy.build();
  }

  /**
   * {@return a copy with these limits on reading a document}
   *
   * @param limits the limits
   */
  public IndexOptions withDocuments(DocumentLimits limits) {
    Builder copy = new Builder(this);
    copy.documents = limits;
    return copy.build();
  }

  /**
   * {@return a copy with this treatment of records that are missing from their sources}
   *
   * @param value what to do
   */
  public IndexOptions withMissing(MissingRecords value) {
    Builder copy = new Builder(this);
    copy.missing = value;
    return copy.build();
  }

  /**
   * {@return a copy with this treatment of unchanged files}
   *
   * @param value what to do
   */
  public IndexOptions withUnchanged(UnchangedFiles value) {
    Builder copy = new Builder(this);
    copy.unchanged = value;
    return copy.build();
  }

  /**
   * {@return a copy that declares a custom field} It is declared once: with the first commit the
   * index remembers it, and its type cannot change.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="withField"}
   *
   * @param name 2 to 24 lower-case letters and underscores, a letter first; no field of the query
   *     language
   * @param type the type of its values
   * @throws IllegalArgumentException if it is no such name
   */
  public IndexOptions withField(String name, CustomFieldType type) {
    Builder copy = new Builder(this);
    copy.fields = new HashMap<>(fields);
    copy.fields.put(name, type);
    return copy.build();
  }

  /** {@return a copy that declares no custom fields} */
  public IndexOptions withoutFields() {
    Builder copy = new Builder(this);
    copy.fields = Map.of();
    return copy.build();
  }

  /**
   * {@return a copy with this redaction} An index that has comments with addresses refuses to start
   * removing them.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="withRedaction"}
   *
   * @param value what to remove from texts
   */
  public IndexOptions withRedaction(Redaction value) {
    Builder copy = new Builder(this);
    copy.redaction = value;
    return copy.build();
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
  }

  /** A mutable copy of the options, in which a {@code with} method changes one value. */
  private static final class Builder {
    private SplitRule split;
    private @Nullable Path topicsFile;
    private int documentMegabytes;
    private int bufferMegabytes;
    private FormatChoice format;
    private UnpackLimits unpack;
    private DocumentLimits documents;
    private MissingRecords missing;
    private UnchangedFiles unchanged;
    private Map<String, CustomFieldType> fields;
    private Redaction redaction;

    Builder(IndexOptions options) {
      split = options.split;
      topicsFile = options.topicsFile;
      documentMegabytes = options.documentMegabytes;
      bufferMegabytes = options.bufferMegabytes;
      format = options.format;
      unpack = options.unpack;
      documents = options.documents;
      missing = options.missing;
      unchanged = options.unchanged;
      fields = options.fields;
      redaction = options.redaction;
    }

    IndexOptions build() {
      return new IndexOptions(
          split,
          topicsFile,
          documentMegabytes,
          bufferMegabytes,
          format,
          unpack,
          documents,
          missing,
          unchanged,
          fields,
          redaction);
    }
  }
}
