package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The comments of an index at the end of a run, before the new ones are folded into the others:
 * those of earlier runs, folded among themselves, and one for each new record. Numbered from 0; not
 * every number needs to be in use. Not thread-safe.
 */
public interface Unfolded extends Closeable {

  /** One above the highest number. */
  int size();

  /** Whether this comment came in this run. */
  boolean isNew(int comment);

  /** How many came in this run. */
  long newComments();

  /** Whether this number is in use. */
  boolean has(int comment);

  /** The id of a comment, without reading it back. */
  String id(int comment) throws IOException;

  /** Reads a comment. */
  Comment load(int comment) throws IOException;

  /**
   * Visits each value that at least two comments share, at least one of them new and at least one
   * having it as {@code first}. Two values that differ only in some of their middle bits may be
   * taken for one.
   *
   * @param first a kind of mark
   * @param second another kind; the same as {@code first} for only that
   */
  void forEachShared(Mark first, Mark second, Group action) throws IOException;

  /**
   * The same for each value that at least two comments share, whether any of them is new or not.
   */
  void forEachRepeated(Mark first, Mark second, Group action) throws IOException;

  /** The group of look-alikes that a comment was put into, without reading it back, or null. */
  @Nullable String group(int comment) throws IOException;

  /** How many others were in that group; 0 if there is none. */
  int alike(int comment) throws IOException;

  /**
   * The comments that have a value as this kind of mark, in order of number; seldom also one that
   * has a value like it.
   */
  int[] having(Mark mark, long value) throws IOException;

  /** What is done with comments that share a value. */
  interface Group {
    /**
     * Called once a value.
     *
     * @param value the value; of its bits at least the highest and the lowest
     * @param first the comments that have it as the first kind, in order of number
     * @param second those that have it as the second kind, in order of number; empty if there is no
     *     second kind
     */
    void visit(long value, int[] first, int[] second) throws IOException;
  }
}
