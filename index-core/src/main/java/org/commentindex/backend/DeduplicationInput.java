package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The input of deduplication: the comments of an index at the end of a run. They are the
 * deduplicated comments of earlier runs and one comment per new record. Comments are numbered from
 * 0, possibly with gaps. Not thread-safe.
 */
public interface DeduplicationInput extends Closeable {

  /** Returns the highest number plus one. */
  int size();

  /** Returns true if the comment was added in this run. */
  boolean isNew(int comment);

  /** Returns the number of comments that were added in this run. */
  long newComments();

  /** Returns true if a comment has this number. */
  boolean has(int comment);

  /** Returns the id of a comment without loading it. */
  String id(int comment) throws IOException;

  /** Loads a comment. */
  Comment load(int comment) throws IOException;

  /**
   * Visits each candidate key that at least two comments share, at least one of them new and at
   * least one with the key of kind {@code first}. Keys that differ only in their middle bits may be
   * visited as one.
   *
   * @param first a kind of key
   * @param second another kind; the same as {@code first} to visit only that kind
   */
  void forEachSharedKey(CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action)
      throws IOException;

  /**
   * Visits each candidate key that at least two comments share, new or not. Otherwise the same as
   * {@link #forEachSharedKey}.
   */
  void forEachRepeatedKey(CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action)
      throws IOException;

  /** Returns the near-duplicate group of a comment without loading it, or null. */
  @Nullable String group(int comment) throws IOException;

  /** Returns the number of other comments in its group; 0 if it has none. */
  int alike(int comment) throws IOException;

  /**
   * Returns the numbers of the comments with a candidate key of a kind, in ascending order. May
   * include a comment whose key differs in its middle bits.
   */
  int[] findByKey(CandidateKeyKind kind, long value) throws IOException;

  /** Visits the comments that share a candidate key. */
  interface SharedKeyVisitor {
    /**
     * Called once for each key.
     *
     * @param value the key; only its highest and lowest bits are reliable
     * @param first the numbers of comments with a key of the first kind, in ascending order
     * @param second the numbers of comments with a key of the second kind, in ascending order;
     *     empty if there is no second kind
     */
    void visit(long value, int[] first, int[] second) throws IOException;
  }
}
