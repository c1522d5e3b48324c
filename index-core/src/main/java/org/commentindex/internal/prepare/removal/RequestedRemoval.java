package org.commentindex.internal.prepare.removal;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.function.Predicate;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.SearchBackend;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.prepare.run.RunTime;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;

/**
 * Removes comments on request: those of the last commit, and those added in this run. While it is
 * called, no records are being prepared.
 */
public final class RequestedRemoval {
  private final IndexBackend backend;
  private final RunTime time;

  /** Hashes of the ids of removed comments: 8 bytes each, however long the ids. */
  private final LongHashSet removedIds = new LongHashSet();

  private long removed;
  private long withdrawn;

  public RequestedRemoval(IndexBackend backend, RunTime time) {
    this.backend = backend;
    this.time = time;
  }

  /** Receives each removed comment. */
  interface Removed {
    void accept(Comment comment) throws IOException;
  }

  /** Removes comments by id and returns their number. */
  public long remove(Collection<String> ids) throws IOException {
    return remove(ids, comment -> {});
  }

  /** Removes the comments that match a query and returns their number. */
  public long removeMatching(CommentQuery query) throws IOException {
    return remove(query, comment -> true, comment -> {});
  }

  /** Removes comments by id and returns their number. */
  long remove(Collection<String> ids, Removed action) throws IOException {
    Removal removal = new Removal(action);
    try (SearchBackend view = backend.openReader()) {
      for (String id : new LinkedHashSet<>(ids)) {
        // The query reads an asterisk in an id as a wildcard.
        CommentQuery query = new CommentQuery.Label(LabelField.ID, id);
        removal.matching(view, query, comment -> comment.id().equals(id));
      }
    }
    return removal.comments;
  }

  /**
   * Removes comments and returns their number.
   *
   * @param which which of the comments that match the query to remove
   */
  long remove(CommentQuery query, Predicate<Comment> which, Removed action) throws IOException {
    Removal removal = new Removal(action);
    try (SearchBackend view = backend.openReader()) {
      removal.matching(view, query, which);
    }
    return removal.comments;
  }

  /** Returns true if comments were removed. */
  public boolean any() {
    return removed > 0 || withdrawn > 0;
  }

  /**
   * Returns true if a comment of the last commit was probably removed in this run. The probability
   * of an error, after which a record is only compared once more, is 2^-64 for each removed one.
   */
  public boolean hasRemoved(Comment committed) {
    return !removedIds.isEmpty() && removedIds.contains(Hashes.of(committed.id()));
  }

  /** Returns the number of records of earlier runs that were removed. */
  public long removed() {
    return removed;
  }

  /** Returns the number of records of this run that were removed. */
  public long withdrawn() {
    return withdrawn;
  }

  /** One call, which counts the comments it removes. */
  private final class Removal {
    private final Removed action;
    private long comments;

    Removal(Removed action) {
      this.action = action;
    }

    void matching(SearchBackend view, CommentQuery query, Predicate<Comment> which)
        throws IOException {
      try {
        view.forEach(
            query,
            comment -> {
              if (which.test(comment)) {
                remove(comment);
              }
            });
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private void remove(Comment comment) {
      try {
        backend.remove(comment.id());
        action.accept(comment);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      comments++;
      if (comment.added() != null && comment.added().equals(time.orNull())) {
        withdrawn += comment.occurrences().size();
      } else {
        removed += comment.occurrences().size();
        removedIds.add(Hashes.of(comment.id()));
      }
    }
  }
}
