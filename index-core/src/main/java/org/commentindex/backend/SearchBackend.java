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
import org.commentindex.query.SearchOptions;
import org.commentindex.query.Tally;
import org.jspecify.annotations.Nullable;

/** Answers questions: the reading half of a backend, a snapshot. Thread-safe. */
public interface SearchBackend extends Closeable {

  /** The hits for a query. */
  Found search(CommentQuery query, SearchOptions options) throws IOException;

  /** How many comments match, all words being needed. */
  long count(CommentQuery query) throws IOException;

  /** The comment with this id. */
  Optional<Comment> byId(String id) throws IOException;

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
   * @param hits those wanted, in order
   * @param total how many match
   * @param relaxed no comment has all the words; these have some
   * @param notes what the backend could not do as asked, in one line each
   */
  record Found(List<Hit> hits, long total, boolean relaxed, List<String> notes) {
    public Found {
      hits = List.copyOf(hits);
      notes = List.copyOf(notes);
    }
  }
}
