package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.IndexStats;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.SearchOptions;
import org.commentindex.query.SearchResults;
import org.commentindex.query.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A comment index, for reading: a snapshot of the moment it was opened.
 *
 * <p>Any number of them may be open, beside a writer too. Thread-safe.
 */
public final class CommentIndex implements Closeable {
  private CommentIndex() {}

  /**
   * Opens the index in a directory.
   *
   * @throws org.commentindex.backend.IndexNotFoundException if there is none
   * @throws org.commentindex.backend.IncompatibleIndexException if it was written in another format
   */
  public static CommentIndex open(Path directory) throws IOException {
    throw new IllegalStateException("to be written: " + directory);
  }

  /** The best hits for a text in the query language, at most so many. */
  public SearchResults search(String query, int limit) throws IOException {
    throw new IllegalStateException("to be written: " + query + limit);
  }

  /** The hits for a query as parsed, with its notes. */
  public SearchResults search(ParsedQuery query, SearchOptions options) throws IOException {
    throw new IllegalStateException("to be written: " + query + options);
  }

  /** The hits for a query. */
  public SearchResults search(CommentQuery query, SearchOptions options) throws IOException {
    throw new IllegalStateException("to be written: " + query + options);
  }

  /**
   * The comment with this id, or with the only id that begins so.
   *
   * @throws IllegalArgumentException if several ids begin so
   */
  public Optional<Comment> find(String id) throws IOException {
    throw new IllegalStateException("to be written: " + id);
  }

  /**
   * Counts comments by a facet, the most frequent value first, ties in alphabetical order.
   *
   * @param among count only the comments that match this, or null for all
   * @param limit at most how many values
   */
  public List<Tally> count(Facet facet, @Nullable CommentQuery among, int limit)
      throws IOException {
    throw new IllegalStateException("to be written: " + facet + among + limit);
  }

  /**
   * Gives every comment that matches, in order of id. Memory does not grow with their number.
   *
   * @param among only these, or null for all
   */
  public void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException {
    throw new IllegalStateException("to be written: " + among + action);
  }

  /** What the index holds. */
  public IndexStats stats() throws IOException {
    throw new IllegalStateException("to be written");
  }

  @Override
  public void close() throws IOException {}
}
