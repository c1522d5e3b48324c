package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.commentindex.search.IndexClosedException;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;

/**
 * The newest snapshot of an index, for programs in which many threads search while the index
 * changes, such as a web server.
 *
 * <p>{@link #refresh} replaces the snapshot when the index has changed. Searches that run at that
 * time end on the snapshot that they began with, which is closed after the last of them. So no
 * thread ever sees a closed index, and none waits for another. Thread-safe, also for virtual
 * threads.
 *
 * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="source"}
 */
public final class CommentIndexSource implements Closeable {
  /** Held while the snapshot is replaced. Not a monitor, which would pin virtual threads. */
  private final ReentrantLock refreshing = new ReentrantLock();

  private volatile CommentIndex newest;
  private volatile boolean closed;

  private CommentIndexSource(CommentIndex index) {
    this.newest = Objects.requireNonNull(index, "index == null");
  }

  /**
   * Opens the index in a directory.
   *
   * @param directory the directory of the index
   * @return the source, to be closed
   * @throws org.commentindex.search.IndexNotFoundException if the directory has no index
   * @throws org.commentindex.search.IncompatibleIndexException if the index has another format
   */
  public static CommentIndexSource open(Path directory) throws IOException {
    return over(CommentIndex.open(directory));
  }

  /**
   * {@return a source of an open index and its later snapshots} Closing the source closes the
   * index.
   *
   * @param index the first snapshot, such as the view that {@link CommentIndexer#openReader}
   *     returns
   */
  public static CommentIndexSource over(CommentIndex index) {
    return new CommentIndexSource(index);
  }

  /**
   * {@return the newest snapshot, to be closed after use} It stays open until then, also if this
   * source is refreshed or closed meanwhile.
   *
   * @throws IndexClosedException if this source was closed
   */
  public CommentIndex acquire() {
    while (!closed) {
      CommentIndex acquired = newest.another();
      if (acquired != null) {
        return acquired;
      }
      // The snapshot was replaced and closed between the two lines above.
      Thread.onSpinWait();
    }
    throw new IndexClosedException();
  }

  /**
   * {@return the hits for a request in the newest snapshot}
   *
   * @param request the query and its options
   * @throws IndexClosedException if this source was closed before the search began
   * @throws org.commentindex.query.InvalidQueryException as {@link CommentIndex#search} does
   */
  public SearchResults search(SearchRequest request) throws IOException {
    try (CommentIndex index = acquire()) {
      return index.search(request);
    }
  }

  /**
   * Replaces the snapshot if the index has changed. Waits if another thread is doing this. If it
   * fails, the snapshot does not change.
   *
   * @return true if there is a new snapshot
   * @throws IndexClosedException if this source, or the indexer whose index it is, was closed
   */
  public boolean refresh() throws IOException {
    refreshing.lock();
    try {
      return replace();
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Like {@link #refresh}, but returns false at once if another thread is about to do so. For a
   * call before each search.
   *
   * @return true if there is a new snapshot
   */
  public boolean maybeRefresh() throws IOException {
    if (!refreshing.tryLock()) {
      return false;
    }
    try {
      return replace();
    } finally {
      refreshing.unlock();
    }
  }

  private boolean replace() throws IOException {
    if (closed) {
      throw new IndexClosedException();
    }
    CommentIndex before = newest;
    CommentIndex now = before.refreshed();
    if (now == before) {
      return false;
    }
    newest = now;
    before.close();
    return true;
  }

  /**
   * Closes this source: {@link #acquire} throws from now on. Running searches and acquired
   * snapshots are not affected; the files are closed after the last of them. Does not wait for
   * that. Closing it again has no effect.
   */
  @Override
  public void close() throws IOException {
    refreshing.lock();
    try {
      closed = true;
      newest.close();
    } finally {
      refreshing.unlock();
    }
  }
}
