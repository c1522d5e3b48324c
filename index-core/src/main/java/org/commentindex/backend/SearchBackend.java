package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.IndexStats;
import org.commentindex.query.ScorePart;
import org.commentindex.query.Suggestion;
import org.commentindex.query.Tally;
import org.commentindex.search.MatchMode;
import org.commentindex.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Answers questions: the reading half of a backend, a snapshot. Thread-safe. */
public interface SearchBackend extends Closeable {

  /**
   * Calls an action with each hit for a request, in order. Memory does not grow with their number.
   */
  Found forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException;

  /** Calls an action with the id of each hit for a request, in order. */
  Found forEachId(SearchRequest request, Consumer<String> action) throws IOException;

  /**
   * Explains the score of a comment: its parts, the largest first. Empty if the comment does not
   * match or is not in the index.
   */
  List<ScorePart> explain(CommentQuery query, MatchMode match, String id) throws IOException;

  /** How many comments match, all words being needed. */
  long count(CommentQuery query) throws IOException;

  /** The comment with this id. */
  Optional<Comment> byId(String id) throws IOException;

  /** The comments of this thread, the oldest first, those without a date last, at most so many. */
  List<Comment> inThread(String thread, int most) throws IOException;

  /** The comments that answer the one with this id, likewise. */
  List<Comment> replies(String id, int most) throws IOException;

  /** The ids that begin so, in order, at most so many. */
  List<String> idsBeginning(String beginning, int most) throws IOException;

  /** Counts comments by a facet, the most frequent value first, ties in alphabetical order. */
  List<Tally> count(Facet facet, @Nullable CommentQuery among, int limit) throws IOException;

  /** Gives every comment that matches, in order of id. */
  void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException;

  /** What the index holds. */
  IndexStats stats() throws IOException;

  /**
   * What was found.
   *
   * @param total how many match, handed over or not
   * @param relaxed no comment has all the words; these have some
   * @param notes what the backend could not do as asked, in one line each
   * @param suggestions queries near to it that find something; only if it found nothing or was
   *     relaxed
   */
  record Found(long total, boolean relaxed, List<String> notes, List<Suggestion> suggestions) {
    public Found {
      notes = List.copyOf(notes);
      suggestions = List.copyOf(suggestions);
    }
  }
}
