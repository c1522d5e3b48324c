package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The writing half of a backend. At most one instance can have an index open at a time.
 *
 * <p>Readers see changes only after {@link #commit}; closing without a commit discards them. Not
 * thread-safe, except for the methods that say so.
 */
public interface IndexBackend extends Closeable {

  /** {@return the settings of the last commit; empty for a new index} */
  Map<String, String> settings();

  /**
   * Sets the rules that assign topics to comments added or replaced from now on, in addition to the
   * tags of their records.
   *
   * @param rules the rules
   */
  void setTopicRules(List<ParsedTopicRule> rules);

  /** {@return true if the last commit had no comments} */
  boolean isEmpty();

  /**
   * {@return the comment of the last commit that has a record with this key}
   *
   * <p>Thread-safe.
   *
   * @param key the key of a record, 16 hexadecimal digits
   */
  Optional<Comment> findByRecordKey(String key) throws IOException;

  /**
   * {@return the comment of the last commit with an id, unless it was removed since}
   *
   * <p>Thread-safe.
   *
   * @param id the full id of the comment
   */
  Optional<Comment> findById(String id) throws IOException;

  /**
   * Adds records to a comment of the last commit without writing it again. Their fields are equal
   * to those of its canonical record. Called at most once for a comment between two commits, and
   * before {@link #deduplicationInput}.
   *
   * @param id the id of the comment
   * @param places where the records were read
   * @return false, without effect, if the comment has too many repeated records and must be written
   *     again, or was removed since the last commit
   */
  boolean addRepeats(String id, List<RecordPlace> places) throws IOException;

  /**
   * Writes again the comments to which {@link #addRepeats} added records with some keys, so that
   * {@link DeduplicationInput#forEachPosting} finds these.
   *
   * @param keys keys of records, ascending
   */
  void writeRepeats(long[] keys) throws IOException;

  /**
   * Adds a comment that is new in this run. Replaces nothing.
   *
   * <p>Thread-safe.
   *
   * @param comment the comment
   * @throws IllegalArgumentException if the comment cannot be indexed; nothing of it is added, and
   *     other comments are not affected
   * @throws IndexWriteException if the index cannot be written; nothing can be added any more
   */
  void add(KeyedComment comment) throws IOException;

  /**
   * Removes the comments with an id: that of the last commit and those added before the call.
   * Comments added after the call are not affected.
   *
   * @param id the full id of the comment
   * @return true if the last commit had a comment with this id
   */
  boolean remove(String id) throws IOException;

  /**
   * Makes the next commit remove the contents of all comments removed or replaced so far from every
   * file of the index. Without this call, they remain there, invisible, until a merge.
   */
  void expunge();

  /** {@return the current comments, with those added since the last commit} Must be closed. */
  DeduplicationInput deduplicationInput() throws IOException;

  /**
   * Replaces comments.
   *
   * <p>Thread-safe.
   *
   * @param seen the view that the numbers refer to
   * @param removed the numbers of the comments to remove
   * @param put the comments to add instead; they do not count as new in this run
   */
  void replace(DeduplicationInput seen, int[] removed, List<KeyedComment> put) throws IOException;

  /**
   * Sets the near-duplicate group of a comment. A comment that replaces another has no group until
   * this is called.
   *
   * @param id the id as returned by {@link DeduplicationInput#id}
   * @param group the group; null for none
   * @param followers if the comment represents the group, the number of other comments in it; else
   *     0
   */
  void group(String id, @Nullable String group, int followers) throws IOException;

  /**
   * Marks all comments added so far as no longer new in this run, so that {@link
   * #deduplicationInput()} reports only later ones as new. Called at most once between two commits.
   */
  void markAddedAsExisting();

  /**
   * Opens a snapshot with the comments added so far, also those that are not yet deduplicated or
   * committed, without those removed. {@link SearchBackend#refreshed} returns later ones until this
   * backend is closed. It finds no changes from the first {@link #deduplicationInput} to the
   * commit. Must be closed; may be closed after this backend.
   *
   * @return the snapshot
   */
  SearchBackend openReader() throws IOException;

  /**
   * Opens the current attachment with this name. Must be closed.
   *
   * @param name a name of letters, digits and hyphens
   * @return the attachment; empty if there is none
   */
  Optional<InputStream> attachment(String name) throws IOException;

  /**
   * Opens an attachment for writing, which replaces the previous one with its name. Becomes durable
   * with the next commit, and must be closed before it.
   *
   * @param name a name of letters, digits and hyphens
   * @return the stream to write to
   */
  OutputStream attach(String name) throws IOException;

  /**
   * Removes the attachment with this name, with the next commit.
   *
   * @param name the name of the attachment
   */
  void detach(String name);

  /**
   * Makes all changes since the last commit visible and durable, atomically.
   *
   * @param settings the settings to store, by the names of {@link IndexSettings}
   * @throws IndexWriteException if the index cannot be written; the last commit is unchanged, and
   *     this backend can only be closed
   */
  void commit(Map<String, String> settings) throws IOException;
}
