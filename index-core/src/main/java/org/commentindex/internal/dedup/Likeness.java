package org.commentindex.internal.dedup;

import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * What of a record decides whose copy it is, and nothing else. Two records with equal likeness are
 * copies of the same records.
 *
 * @param id the id its service gave it, or null
 * @param author its author in normal form, or null
 * @param thread its thread, or null
 * @param parent what it answers, or null; what an author says again elsewhere in a thread is no
 *     double post
 * @param source its source
 * @param wording its words
 */
record Likeness(
    @Nullable String id,
    @Nullable String author,
    @Nullable String thread,
    @Nullable String parent,
    String source,
    Wording wording) {

  static Likeness of(SourceRecord record) {
    return new Likeness(
        record.id(),
        author(record.author()),
        record.thread(),
        record.parent(),
        record.source(),
        Wording.of(record.text()));
  }

  boolean isShort() {
    return wording.count() < CopySettings.DEFAULT.minWords();
  }

  /** Whether one and the same person may have written both. */
  boolean mayShareAuthor(Likeness other) {
    return author == null || other.author == null || author.equals(other.author);
  }

  /** Records that have the same are exact copies, whatever else is there; 0 if none are. */
  long clique() {
    if (wording.saysNothing()) {
      return 0;
    }
    String words = Long.toHexString(wording.exact());
    if (id == null) {
      return Hashes.ofParts("open", words, author, isShort() ? source : null);
    }
    return author == null || thread == null
        ? 0
        : Hashes.ofParts("named", words, author, thread, parent);
  }

  /** Records that have the same are copies of the same records. */
  long place() {
    return id == null
        ? clique()
        : Hashes.ofParts(
            "id", id, Long.toHexString(wording.exact()), author, thread, parent, source);
  }

  private static @Nullable String author(@Nullable String author) {
    String normal = author == null ? "" : Normal.of(author);
    return normal.isEmpty() ? null : normal;
  }
}
