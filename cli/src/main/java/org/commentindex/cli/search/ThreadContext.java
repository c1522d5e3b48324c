package org.commentindex.cli.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.CommentIndex;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.CommentThread;
import org.commentindex.search.HitContext;
import org.commentindex.search.Quote;
import org.commentindex.search.ThreadEntry;

/** The part of the thread that is shown around a hit. */
enum ThreadContext {
  /** The ancestors of the hit, oldest first, or the comments it quotes; and the hit itself. */
  PARENTS,
  /** The whole thread. */
  THREAD;

  /**
   * Maximum number of comments shown; of a larger thread, the oldest ones and the hit. Bounds the
   * output; chosen by hand.
   */
  private static final int LIMIT = 1_000;

  HitContext of(CommentIndex index, CommentQuery query, Comment comment) throws IOException {
    return switch (this) {
      case PARENTS -> parents(index, comment);
      case THREAD -> thread(index, query, comment);
    };
  }

  private static HitContext thread(CommentIndex index, CommentQuery query, Comment comment)
      throws IOException {
    CommentThread thread = index.threadOf(comment, LIMIT);
    List<ThreadEntry> entries = new ArrayList<>();
    index.forEachEntry(thread, query, entries::add);
    return new HitContext(entries, Set.of(), thread);
  }

  private static HitContext parents(CommentIndex index, Comment comment) throws IOException {
    List<ThreadEntry> entries = new ArrayList<>();
    for (Comment ancestor : index.ancestors(comment, LIMIT)) {
      entries.add(new ThreadEntry(ancestor, entries.size()));
    }
    if (entries.isEmpty()) {
      return quoted(index, comment);
    }
    entries.add(new ThreadEntry(comment, entries.size()));
    return new HitContext(entries, Set.of());
  }

  /** Returns the comments that the hit quotes, for a hit without a link to a parent. */
  private static HitContext quoted(CommentIndex index, Comment comment) throws IOException {
    Map<String, ThreadEntry> entries = new LinkedHashMap<>();
    for (Quote quote : index.quotes(comment)) {
      entries.putIfAbsent(quote.comment().id(), new ThreadEntry(quote.comment(), 0));
    }
    Set<String> quoted = Set.copyOf(entries.keySet());
    entries.put(comment.id(), new ThreadEntry(comment, quoted.isEmpty() ? 0 : 1));
    return new HitContext(List.copyOf(entries.values()), quoted);
  }
}
