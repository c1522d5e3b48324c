package org.commentindex.cli.read;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.query.TextScope;
import org.commentindex.search.CommentThread;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;

/** Finds the thread that a user names by an id, by its name or by words of its name or title. */
final class ThreadFinder {
  /** Maximum number of threads that are listed if several have the words. Chosen by hand. */
  private static final int MAX_LISTED = 10;

  private final CommentIndex index;
  private final int limit;
  private final PrintWriter messages;

  /**
   * Creates a finder.
   *
   * @param limit the maximum number of comments of a thread
   * @param messages for how the name was understood, if that is not obvious
   */
  ThreadFinder(CommentIndex index, int limit, PrintWriter messages) {
    this.index = index;
    this.limit = limit;
    this.messages = messages;
  }

  /** Returns the thread; empty if there is none, or if several match, which are then listed. */
  Optional<CommentThread> find(String name) throws IOException {
    CommentThread named = index.threadNamed(name, limit);
    boolean isId = index.count(new CommentQuery.Label(LabelField.ID, name)) > 0;
    if (!named.isEmpty() && !isId) {
      return Optional.of(named);
    }
    Optional<Comment> comment = index.find(name);
    if (comment.isEmpty()) {
      return byWords(name);
    }
    CommentThread of = index.threadOf(comment.get(), limit);
    if (!named.isEmpty() && !name.equals(of.name())) {
      messages.println(
          "note: "
              + shown(name)
              + " is the id of a comment and also the name of a thread of "
              + TextValues.count(named.total(), "comment")
              + "; the thread of the comment is shown; for the other, use this id: "
              + shown(named.places().getFirst().id()));
    }
    return Optional.of(of);
  }

  private Optional<CommentThread> byWords(String words) throws IOException {
    if (words.isBlank()) {
      messages.println("no comment or thread has the name " + shown(words));
      return Optional.empty();
    }
    CommentQuery query =
        new CommentQuery.Phrase(TextScope.THREAD, words, 0)
            .or(new CommentQuery.Phrase(TextScope.TITLE, words, 0));
    List<FacetCount> threads = index.count(Facet.THREAD, query, MAX_LISTED + 1);
    if (threads.size() == 1) {
      return Optional.of(index.threadNamed(threads.getFirst().value(), limit));
    }
    messages.println(
        threads.isEmpty()
            ? "no comment or thread has the id or name " + shown(words)
            : "several threads have the words " + shown(words) + ":");
    threads.stream()
        .limit(MAX_LISTED)
        .forEach(
            thread ->
                messages.println(
                    "  "
                        + shown(thread.value())
                        + "  ("
                        + TextValues.count(thread.comments(), "comment")
                        + ")"));
    if (threads.size() > MAX_LISTED) {
      messages.println("  and more");
    }
    return Optional.empty();
  }

  private static String shown(String untrusted) {
    return TerminalText.line(untrusted);
  }
}
