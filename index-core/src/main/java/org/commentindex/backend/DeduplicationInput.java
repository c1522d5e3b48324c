package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The input of deduplication and of near-duplicate grouping: the comments of an index at the end of
 * a run. They are the deduplicated comments of earlier runs and those that this run has written.
 *
 * <p>Comments have numbers, at least 0, which are valid until the input is closed. A backend may
 * number comments when they are first returned. Arrays of numbers are ascending. Not thread-safe.
 */
public interface DeduplicationInput extends Closeable {

  /** {@return the number of comments} */
  int count();

  /**
   * Visits the numbers of all comments.
   *
   * @param action what to call
   */
  void forEach(CommentVisitor action) throws IOException;

  /**
   * {@return the comments that were added in this run and are not deduplicated yet: one for each
   * new record} The array must not be modified.
   */
  int[] added();

  /**
   * {@return true if a comment is one of {@link #added}}
   *
   * @param comment the comment
   */
  boolean isNew(int comment);

  /**
   * {@return the comments written since the last commit: those added and those that replaced
   * others}
   */
  int[] written();

  /** {@return the number of comments of the last commit that were removed or replaced since} */
  int removedCount();

  /**
   * Visits the comments of the last commit that were removed or replaced since, with their groups.
   *
   * @param action what to call
   */
  void forEachRemoved(RemovedVisitor action) throws IOException;

  /**
   * {@return the id of a comment without loading it}
   *
   * @param comment the comment
   */
  String id(int comment) throws IOException;

  /**
   * {@return the number of the comment with an id, or -1} If several comments written since the
   * last commit have the id, it is one of them.
   *
   * @param id the full id
   */
  int find(String id) throws IOException;

  /**
   * Loads a comment. Its group is not set.
   *
   * @param comment the comment
   * @return the comment
   */
  Comment load(int comment) throws IOException;

  /**
   * {@return the 64-bit XXH3 hashes of the ids of comments, without loading them}
   *
   * @param comments numbers of comments, ascending
   */
  long[] hashes(int[] comments) throws IOException;

  /**
   * {@return the near-duplicate group of a comment without loading it, or null}
   *
   * @param comment the comment
   */
  @Nullable String group(int comment) throws IOException;

  /**
   * {@return the number of other comments in the group that a comment represents; 0 if it
   * represents none}
   *
   * @param comment the comment
   */
  int followers(int comment) throws IOException;

  /**
   * Visits each candidate key that at least two comments share, at least one of them among the
   * given ones and at least one with the key of kind {@code first}.
   *
   * @param among numbers of comments
   * @param first a kind of key
   * @param second another kind; the same as {@code first} to visit only that kind
   * @param action what to call
   */
  void forEachSharedKey(
      int[] among, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException;

  /**
   * Visits the given candidate keys that any comment has.
   *
   * @param keys distinct keys as returned by {@link #indexed}, ascending
   * @param first a kind of key
   * @param second another kind; the same as {@code first} to visit only that kind
   * @param action what to call
   */
  void forEachPosting(
      long[] keys, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException;

  /**
   * {@return the part of a candidate key that the index keeps} Keys with equal parts are one key
   * for the index. The lowest bit is that of the key.
   *
   * @param key the candidate key
   */
  long indexed(long key);

  /** Receives numbers of comments. */
  interface CommentVisitor {
    /**
     * Receives a number.
     *
     * @param comment the number of the comment
     */
    void visit(int comment) throws IOException;
  }

  /** Receives comments. */
  interface RemovedVisitor {
    /**
     * Receives a comment.
     *
     * @param comment the comment
     */
    void visit(Comment comment) throws IOException;
  }

  /** Receives the comments that have a candidate key. */
  interface PostingsVisitor {
    /**
     * Called once for each key.
     *
     * @param key the key as returned by {@link #indexed}
     * @param first the numbers of comments with a key of the first kind, distinct
     * @param second the numbers of comments with a key of the second kind, distinct; empty if there
     *     is no second kind
     */
    void visit(long key, int[] first, int[] second) throws IOException;
  }
}
