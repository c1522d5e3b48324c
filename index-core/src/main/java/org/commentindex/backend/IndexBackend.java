package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * Keeps comments: the writing half of a backend. One at a time for an index.
 *
 * <p>Nothing is seen by readers before {@link #commit}; closing without it leaves the index as it
 * was.
 */
public interface IndexBackend extends Closeable {

  /** The settings that the last commit was given; empty for a new index. */
  Map<String, String> settings();

  /**
   * Says which topics comments are about that are added or put from now on, beside those their
   * records are tagged with.
   */
  void tagWith(List<TopicRule> rules);

  /** Whether the last commit had no comment. */
  boolean isEmpty();

  /**
   * The comment that a record with this key belonged to at the last commit.
   *
   * <p>Thread-safe.
   */
  Optional<Comment> havingKey(String key) throws IOException;

  /**
   * Adds a comment that is new in this run. Nothing is replaced.
   *
   * <p>Thread-safe.
   */
  void add(MarkedComment comment) throws IOException;

  /**
   * Removes the comment with this id.
   *
   * @return whether the last commit had one
   */
  boolean remove(String id) throws IOException;

  /** What is in the index now, with all that was added; to be closed. */
  Unfolded unfolded() throws IOException;

  /**
   * Replaces comments.
   *
   * <p>Thread-safe.
   *
   * @param seen what the numbers were read from
   * @param removed the numbers of those that are no more
   * @param put those that are there instead; they do not count as new in this run
   */
  void replace(Unfolded seen, int[] removed, List<MarkedComment> put) throws IOException;

  /**
   * Puts a comment into a group of look-alikes, or takes it out of its group. What replaces a
   * comment is in no group until it is put into one.
   *
   * @param id its id, see {@link Unfolded#id}
   * @param group the group; null for none
   * @param alike how many others are in it
   */
  void group(String id, @Nullable String group, int alike) throws IOException;

  /**
   * From now on, what was added before is no longer new in this run: {@link #unfolded()} tells only
   * later additions so. At most once between two commits.
   */
  void settle();

  /** What is attached under this name, by now or at the last commit; to be closed. */
  Optional<InputStream> attachment(String name) throws IOException;

  /**
   * Attaches bytes under a name of letters, digits and hyphens, in the place of what it had;
   * lasting with the next commit, thrown away without. To be closed before that.
   */
  OutputStream attach(String name) throws IOException;

  /** Takes away what is attached under this name, with the next commit. */
  void detach(String name);

  /**
   * Makes all since the last commit visible and lasting, at once.
   *
   * @param settings what is to be kept beside the comments, such as topic rules
   */
  void commit(Map<String, String> settings) throws IOException;
}
