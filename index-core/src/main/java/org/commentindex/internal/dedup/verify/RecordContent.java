package org.commentindex.internal.dedup.verify;

import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The part of a record that decides which records it is a copy of. Two records with equal content
 * are copies of the same records.
 *
 * @param id the service's id, or null
 * @param author the normalized author, or null
 * @param thread the thread, or null
 * @param parent the id of the comment it replies to, or null. Text that an author repeats elsewhere
 *     in a thread is not a double post
 * @param source the source
 * @param shingles the words of the text
 */
public record RecordContent(
    @Nullable String id,
    @Nullable String author,
    @Nullable String thread,
    @Nullable String parent,
    String source,
    ShingleSet shingles) {

  /** Returns the content of a record. */
  public static RecordContent of(SourceRecord record) {
    return new RecordContent(
        record.id(),
        author(record.author()),
        record.thread(),
        record.parent(),
        record.source(),
        ShingleSet.of(record.text()));
  }

  /** Returns true if the text is too short for near and partial copies. */
  public boolean isShort() {
    return shingles.count() < CopySettings.DEFAULT.minWords();
  }

  /** Returns true unless both authors are known and differ. */
  public boolean mayShareAuthor(RecordContent other) {
    return author == null || other.author == null || author.equals(other.author);
  }

  /** Returns a hash that exactly the exact copies of this record share; 0 if it has none. */
  public long exactCopyKey() {
    if (shingles.isEmpty()) {
      return 0;
    }
    String words = Long.toHexString(shingles.textHash());
    if (id == null) {
      return Hashes.ofParts("open", words, author, isShort() ? source : null);
    }
    return author == null || thread == null
        ? 0
        : Hashes.ofParts("named", words, author, thread, parent);
  }

  /** Returns a hash of the whole content: records with equal hashes are copies of the same ones. */
  public long contentKey() {
    return id == null
        ? exactCopyKey()
        : Hashes.ofParts(
            "id", id, Long.toHexString(shingles.textHash()), author, thread, parent, source);
  }

  private static @Nullable String author(@Nullable String author) {
    String normalized = author == null ? "" : CopyTextNormalizer.normalize(author);
    return normalized.isEmpty() ? null : normalized;
  }
}
