package org.commentindex.internal.dedup.verify;

import java.time.Instant;
import java.util.Objects;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * The part of a record that decides which records it is a copy of. Two records with equal content
 * are copies of the same records.
 *
 * @param id the service's id, or null
 * @param author the author, or null
 * @param thread the thread, or null
 * @param parent the id of the comment it replies to, or null. Text that an author repeats elsewhere
 *     in a thread is not a double post
 * @param date the time of posting, or null
 * @param source the source
 * @param fields the digest of the other fields of a row, or null; see {@link SourceRecord#fields}
 * @param pasted true if the record is lines of a text, in which a page may show a comment twice
 * @param topic the properties outside the text that distinguish the editions of a serial post
 * @param shingles the words of the text
 */
public record RecordContent(
    @Nullable String id,
    @Nullable AuthorKey author,
    @Nullable String thread,
    @Nullable String parent,
    @Nullable Instant date,
    String source,
    @Nullable String fields,
    boolean pasted,
    PostTopic topic,
    ShingleSet shingles) {

  /** Returns the content of a record. */
  public static RecordContent of(SourceRecord record) {
    return new RecordContent(
        record.id(),
        AuthorKey.of(record.author()),
        record.thread(),
        record.parent(),
        record.date(),
        record.source(),
        record.fields(),
        record.lines() != null && record.fields() == null,
        PostTopic.of(record),
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

  /**
   * Returns true if both records are of one source and a property other than their words shows that
   * they are two comments: another field of their rows, author or time of posting. A short text
   * that occurs twice in one source is two comments, unless a page may show it twice.
   */
  public boolean differsInSource(RecordContent other) {
    if (!source.equals(other.source) || (id != null && id.equals(other.id))) {
      return false;
    }
    if (!Objects.equals(fields, other.fields) || !mayShareAuthor(other)) {
      return true;
    }
    if (id != null && other.id != null) {
      return false;
    }
    return !PostingTime.mayBeEqual(date, other.date)
        || isCountedBySource()
        || other.isCountedBySource();
  }

  /**
   * Returns true if equal records of one source are different comments: short texts, such as "+1",
   * for which neither an author with a time nor the layout of a page says that they are one.
   */
  public boolean isCountedBySource() {
    return id == null && isShort() && !pasted && !isSigned() && !shingles.isEmpty();
  }

  /** Returns true if equal short texts of two sources are copies. */
  boolean isShortCopyOf(RecordContent other) {
    if (shingles.textHash() != other.shingles.textHash() || !isShort()) {
      return false;
    }
    if (source.equals(other.source)) {
      return !differsInSource(other);
    }
    return (fields != null
            && hasTellingFields()
            && other.hasTellingFields()
            && fields.equals(other.fields)
            && mayShareAuthor(other))
        || (author != null && other.author != null && isOfMoment(other));
  }

  /**
   * Returns true if both records have the same time of day, authors who may be one person under two
   * names, and no different threads: two exports of a chat, of which one shows nicknames.
   */
  boolean isOfMoment(RecordContent other) {
    boolean mayShareThread = thread == null || other.thread == null || thread.equals(other.thread);
    return PostingTime.areSameMoment(date, other.date)
        && mayShareThread
        && (author == null || other.author == null || author.mayBe(other.author));
  }

  /** Returns a hash that the exact copies of this record share; 0 if it has none. */
  public long exactCopyKey() {
    if (shingles.isEmpty()) {
      return 0;
    }
    if (id == null) {
      return Hashes.ofParts("open", words(), authorName(), row(), sourceIfUnsigned());
    }
    return author == null || thread == null
        ? 0
        : Hashes.ofParts("named", words(), authorName(), thread, parent, fields, topic.key());
  }

  /** Returns a hash that short texts of one moment share; 0 if the text is long or not dated. */
  public long momentKey() {
    return date == null || !PostingTime.isMoment(date) || !isShort() || shingles.isEmpty()
        ? 0
        : Hashes.ofParts("moment", words(), Long.toString(date.getEpochSecond()));
  }

  /**
   * Returns a hash of the whole content: records with equal hashes are copies of the same ones.
   * Long texts of different sources have equal hashes, since only {@link #differsInSource} depends
   * on the source.
   */
  public long contentKey() {
    return id == null
        ? Hashes.ofParts(
            Long.toHexString(exactCopyKey()),
            thread,
            isShort() ? source : null,
            pasted ? "pasted" : null)
        : Hashes.ofParts("id", id, words(), authorName(), thread, parent, row(), source);
  }

  /**
   * Returns a hash of the properties from which the id of a comment with this canonical record is
   * derived.
   */
  public long idHash(@Nullable String takenId) {
    return row() == null
        ? Hashes.ofParts(words(), authorName(), sourceIfUnsigned(), takenId)
        : Hashes.ofParts(words(), authorName(), sourceIfUnsigned(), takenId, row());
  }

  private String words() {
    return Long.toHexString(shingles.textHash());
  }

  private @Nullable String authorName() {
    return author == null ? null : author.name();
  }

  /** Returns what distinguishes a record from others of its source with the same words. */
  private @Nullable String row() {
    String row = fields != null ? "fields " + fields : date != null ? "date " + date : "";
    String all = row + topic.key();
    return all.isEmpty() ? null : all;
  }

  /** Returns the source if equal texts of other sources are other comments. */
  private @Nullable String sourceIfUnsigned() {
    return isShort() && !isSigned() && !hasTellingFields() ? source : null;
  }

  private boolean isSigned() {
    return author != null && date != null && PostingTime.isMoment(date);
  }

  private boolean hasTellingFields() {
    return fields != null && !fields.isEmpty() && (author != null || date != null);
  }
}
