package org.commentindex;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.internal.forget.Tombstones;
import org.commentindex.internal.prepare.IndexingRun;
import org.commentindex.query.CommentQuery;

/** The part of {@link CommentIndexer} that removes comments, and that keeps them out. */
public abstract sealed class CommentRemoval permits CommentIndexer {
  CommentRemoval() {}

  /** Runs an action when all records added so far are in the backend. */
  abstract <T> T whileNothingIsPrepared(Uninterruptible.Action<T> action) throws IOException;

  /** Returns the current run. */
  abstract IndexingRun run();

  /** Returns what must not be indexed. */
  abstract Tombstones tombstones();

  /**
   * Removes a comment as {@link #remove(Collection)} does.
   *
   * @param id the full id of the comment
   * @return true if the last commit had a comment with this id, or one was added since
   */
  public boolean remove(String id) throws IOException {
    return remove(List.of(Objects.requireNonNull(id, "id == null"))) > 0;
  }

  /**
   * Removes comments with all their records, which are their copies as well: those of the last
   * commit, and those added since. Comments that are added afterwards are not affected, even with
   * the same id. Copies are merged when committing, so a copy that was added since the last commit
   * is still a comment of its own here, and stays.
   *
   * <p>Near-duplicates, replies and quotations of a removed comment stay; groups are formed again.
   * After the commit, no file of the index has its contents. A file that is read again brings its
   * records back; {@link #forget(Collection)} prevents that.
   *
   * <p>The report counts records of earlier runs as {@linkplain IndexingReport#removed() removed},
   * and those added since the last commit as {@linkplain IndexingReport#withdrawn() withdrawn}.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="remove"}
   *
   * @param ids full ids; those that no comment has are ignored
   * @return the number of comments removed
   */
  public long remove(Collection<String> ids) throws IOException {
    List<String> all = List.copyOf(ids);
    return whileNothingIsPrepared(() -> run().removal().remove(all));
  }

  /**
   * Removes the comments that match a query as {@link #remove(Collection)} does.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="removeMatching"}
   *
   * @param query the query
   * @return the number of comments removed
   */
  public long removeMatching(CommentQuery query) throws IOException {
    Objects.requireNonNull(query, "query == null");
    return whileNothingIsPrepared(() -> run().removal().removeMatching(query));
  }

  /**
   * Removes comments as {@link #remove(Collection)} does, and keeps them out: records with an id of
   * theirs, and exact copies of their records, are not indexed by this run or a later one,
   * whichever source they come from. A near or partial copy under another id is another comment.
   * {@link IndexingReport#forgotten()} counts them. The index keeps salted hashes of ids only.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="forget"}
   *
   * @param ids full ids; ids that no comment has yet are kept out too, whatever source uses them
   *     later
   * @return the number of comments removed
   */
  public long forget(Collection<String> ids) throws IOException {
    List<String> all = List.copyOf(ids);
    return whileNothingIsPrepared(() -> run().forgetting().forget(all));
  }

  /**
   * Removes the comments that match a query now, as {@link #forget(Collection)} does.
   *
   * @param query the query
   * @return the number of comments removed
   */
  public long forgetMatching(CommentQuery query) throws IOException {
    Objects.requireNonNull(query, "query == null");
    return whileNothingIsPrepared(() -> run().forgetting().forgetMatching(query));
  }

  /**
   * Removes the comments of an author, and keeps all comments of that author out. See {@link
   * #forget(Collection)}.
   *
   * @param author the name; case and white space do not matter
   * @return the number of comments removed
   * @throws IllegalArgumentException if the name is blank
   */
  public long forgetAuthor(String author) throws IOException {
    Objects.requireNonNull(author, "author == null");
    return whileNothingIsPrepared(() -> run().forgetting().forgetAuthor(author));
  }

  /**
   * Allows the comment with this id again. It is not restored: after the next commit, all files are
   * read again once.
   *
   * @param id the full id of the comment
   * @return false if it was not forgotten
   */
  public boolean allowAgain(String id) throws IOException {
    Objects.requireNonNull(id, "id == null");
    return whileNothingIsPrepared(() -> tombstones().allow(id));
  }

  /**
   * Allows the comments of an author again, as {@link #allowAgain} does for one comment.
   *
   * @param author the name of the author
   * @return false if the author was not forgotten
   */
  public boolean allowAuthorAgain(String author) throws IOException {
    Objects.requireNonNull(author, "author == null");
    return whileNothingIsPrepared(() -> tombstones().allowAuthor(author));
  }
}
