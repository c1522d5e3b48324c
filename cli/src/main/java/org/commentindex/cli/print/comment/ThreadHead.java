package org.commentindex.cli.print.comment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.model.Comment;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/** The heading of a thread and of its comments, shared by the formats for people. */
public final class ThreadHead {
  private ThreadHead() {}

  /**
   * Returns the counts, days and sources of a thread: {@code 12 comments by 7 authors}, {@code
   * 2026-04-02 to 2026-04-05}, {@code from thread.json}. The parts are not safe for a terminal.
   *
   * @param maxSources the maximum number of sources that are named; the others are counted
   * @param zone the time zone of the days
   */
  public static List<String> parts(CommentThread thread, int maxSources, ZoneId zone) {
    List<String> parts = new ArrayList<>();
    int shown = thread.places().size();
    String some = shown < thread.total() ? TextValues.number(shown) + " of " : "";
    String authors =
        thread.authors() == 0 ? "" : " by " + TextValues.count(thread.authors(), "author");
    parts.add(some + TextValues.count(thread.total(), "comment") + authors);
    if (thread.first() != null && thread.last() != null) {
      String first = TextValues.day(thread.first(), zone);
      String last = TextValues.day(thread.last(), zone);
      parts.add(first.equals(last) ? first : first + " to " + last);
    }
    List<String> sources = thread.sources();
    int named = Math.min(maxSources, sources.size());
    for (int i = 0; i < named; i++) {
      parts.add((i == 0 ? "from " : "") + sources.get(i));
    }
    if (named < sources.size()) {
      parts.add(TextValues.number(sources.size() - named) + " more");
    }
    return parts;
  }

  /**
   * Returns the id of the comment that a top-level comment answers, if it is known and is not the
   * post that the thread is named after; else null.
   */
  public static @Nullable String missingParent(ThreadEntry entry, @Nullable String thread) {
    Comment comment = entry.comment();
    return entry.depth() > 0 || comment.parent() == null || comment.parent().equals(thread)
        ? null
        : comment.parent();
  }
}
