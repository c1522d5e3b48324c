package org.commentindex.cli.print.form;

import java.io.IOException;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** Prints a thread: its head, its comments in reading order, its end. Not thread-safe. */
public interface ThreadPrinter {
  /**
   * Prints the head of a thread.
   *
   * @param query the text of the query whose matches are marked, or null
   */
  default void begin(CommentThread thread, @Nullable String query) throws IOException {}

  /** Prints the next comment. */
  void entry(ThreadEntry entry) throws IOException;

  /** Prints the end of the thread; by default prints nothing. */
  default void end(ThreadEnd end) throws IOException {}
}
