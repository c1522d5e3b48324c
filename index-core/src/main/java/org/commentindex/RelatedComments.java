package org.commentindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.commentindex.internal.passage.PassageFinder;
import org.commentindex.internal.quote.QuoteFinder;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.CommentThread;
import org.commentindex.search.PassageMatches;
import org.commentindex.search.Quote;
import org.commentindex.search.ThreadEntry;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link CommentIndex} that reads what belongs to a comment: its thread, its quotations
 * and the comments that a passage is from.
 */
public abstract sealed class RelatedComments permits CommentIndex {
  final IndexHandle handle;

  RelatedComments(IndexHandle handle) {
    this.handle = handle;
  }

  /**
   * {@return the ancestors of a comment (the comment it answers, the comment that this one answers,
   * and so on), the topmost first} The list ends at an ancestor that is not in the index.
   *
   * @param comment the comment
   * @param limit the maximum number of ancestors, at least 0; the nearest are returned
   */
  public List<Comment> ancestors(Comment comment, int limit) throws IOException {
    return handle.read(open -> new ThreadReader(open).ancestors(comment, limit));
  }

  /**
   * {@return the direct replies to a comment, oldest first, comments without a date last}
   *
   * @param comment the comment
   * @param limit the maximum number of replies, at least 1
   */
  public List<Comment> replies(Comment comment, int limit) throws IOException {
    return handle.read(open -> open.replies(comment.id(), limit));
  }

  /**
   * {@return the thread of a comment in reading order: each reply below the comment it answers,
   * oldest first} If the comment has no thread id, its thread is its topmost ancestor with all
   * direct and indirect replies.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="thread"}
   *
   * @param comment the comment
   * @param limit the maximum number of comments, at least 1; the oldest are returned, and always
   *     the comment itself
   */
  public List<ThreadEntry> thread(Comment comment, int limit) throws IOException {
    List<ThreadEntry> entries = new ArrayList<>();
    forEachEntry(threadOf(comment, limit), null, entries::add);
    return entries;
  }

  /**
   * {@return the places of the comments of a comment's thread, in the same order as {@link
   * #thread}, without their texts}
   *
   * @param comment the comment
   * @param limit the maximum number of places, at least 1; those of the oldest comments are
   *     returned, and that of the comment itself
   */
  public CommentThread threadOf(Comment comment, int limit) throws IOException {
    return handle.read(open -> new ThreadReader(open).of(comment, limit));
  }

  /**
   * {@return the places of the comments of a thread; empty if no comment has this thread}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="threadNamed"}
   *
   * @param name the id or name of the thread, as {@link Comment#thread} returns it
   * @param limit the maximum number of places, at least 1; those of the oldest comments are
   *     returned
   */
  public CommentThread threadNamed(String name, int limit) throws IOException {
    return handle.read(open -> new ThreadReader(open).named(name, limit));
  }

  /**
   * Calls an action with the comment of each place of a thread, or of a {@linkplain
   * CommentThread#page page} of it, in order. Memory does not grow with the number of places.
   *
   * @param thread the thread, or a page of it
   * @param query the query whose matches the entries contain, without the OR fallback; null for
   *     none
   * @param action receives each comment with its place
   */
  public void forEachEntry(
      CommentThread thread, @Nullable CommentQuery query, Consumer<ThreadEntry> action)
      throws IOException {
    handle.run(open -> new ThreadReader(open).forEachEntry(thread.places(), query, action));
  }

  /**
   * {@return the quotations of a comment that are from other comments in the index, in order, each
   * with the quoted comment} Compares words only; does not need the ids of services.
   *
   * <p>A quotation has at least 5 words. The quoted comment contains at least 5 words and 70 % of
   * the quotation among its own words, in shingles of three; it contains at least 10 words and 85 %
   * if the two comments are not in the same thread (or not in the same source, if one has no
   * thread). If several comments qualify, the one with the most words is chosen; ties are broken by
   * the same thread, the same source, the earliest date and the smallest id. The comment itself,
   * its copies and comments posted later are never chosen. Only the first 20 quotations are looked
   * up, and each is compared with at most 16 comments.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="quotes"}
   *
   * @param comment the comment
   */
  public List<Quote> quotes(Comment comment) throws IOException {
    Objects.requireNonNull(comment, "comment == null");
    return handle.read(open -> new QuoteFinder(open).quotes(comment));
  }

  /**
   * {@return the comments that contain the words of a passage in full, in part or altered} A
   * comment is found if it contains half of the passage's words in the same order, in shingles of
   * three, or if the passage contains 70 % of the comment's words, and at least 8 of them.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="findQuote"}
   *
   * @param passage the words to find, with or without quote markers
   * @param limit the maximum number of comments, at least 1
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public PassageMatches findQuote(String passage, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, got " + limit);
    }
    return handle.read(open -> new PassageFinder(open).find(passage, limit));
  }
}
