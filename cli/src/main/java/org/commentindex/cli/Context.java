package org.commentindex.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.model.Comment;
import org.commentindex.query.ThreadEntry;

/** What is shown of the thread around a hit. */
enum Context {
  /** The comments it answers, the first of them first, and it. */
  PARENTS,
  /** All comments of its thread. */
  THREAD;

  /** Of a larger thread the oldest comments, and the hit. */
  private static final int MOST = 1_000;

  List<ThreadEntry> of(CommentIndex index, Comment comment) throws IOException {
    return switch (this) {
      case PARENTS -> parents(index, comment);
      case THREAD -> index.thread(comment, MOST);
    };
  }

  private static List<ThreadEntry> parents(CommentIndex index, Comment comment) throws IOException {
    List<ThreadEntry> entries = new ArrayList<>();
    for (Comment ancestor : index.ancestors(comment, MOST)) {
      entries.add(new ThreadEntry(ancestor, entries.size()));
    }
    entries.add(new ThreadEntry(comment, entries.size()));
    return entries;
  }
}
