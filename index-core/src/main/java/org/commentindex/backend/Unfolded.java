package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The comments of an index at the end of a run, before the new ones are folded into the others:
 * those of earlier runs, folded among themselves, and one for each new record. Numbered from 0; not
 * every number needs to be in use. Not thread-safe, but for {@link #load}.
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

  /** Visits all comments with their ids, in the order that is fastest. */
  void forEachId(IdVisitor action) throws IOException;

  /** Reads a comment back. Thread-safe. */
  Comment load(int comment) throws IOException;

  /** Reads comments back, on all processors. */
  default void loadAll(int[] comments, CommentVisitor action) throws IOException {
    try {
      Arrays.stream(comments)
          .parallel()
          .forEach(
              comment -> {
                try {
                  action.visit(comment, load(comment));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

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

  /** What is done with a comment's id. */
  interface IdVisitor {
    /** Called once a comment that is in use. */
    void visit(int comment, String id) throws IOException;
  }

  /** What is done with a comment that was read back. */
  interface CommentVisitor {
    /** Called once a comment, by several threads at the same time and in no order. */
    void visit(int number, Comment comment) throws IOException;
  }

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
