package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commentindex.backend.Deadline;
import org.commentindex.backend.SearchBackend;
import org.commentindex.backend.SearchEndedException;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IndexClosedException;
import org.jspecify.annotations.Nullable;

/** An open index: its backend, which stays open while a call runs, and its time limit. */
final class IndexHandle implements Closeable {
  private final SharedBackend shared;

  /** The backend, or a view of it with a time limit. */
  private final SearchBackend backend;

  private final Deadline deadline;
  private final AtomicBoolean closed;

  private IndexHandle(
      SharedBackend shared, SearchBackend backend, Deadline deadline, AtomicBoolean closed) {
    this.shared = shared;
    this.backend = backend;
    this.deadline = deadline;
    this.closed = closed;
  }

  /** Returns a handle without a time limit for a backend that the caller has retained. */
  static IndexHandle of(SharedBackend shared) {
    return new IndexHandle(shared, shared.backend(), Deadline.NONE, new AtomicBoolean());
  }

  /** Returns a handle with a time limit from now on, which is closed with this one. */
  IndexHandle within(Duration timeout) {
    return limited(deadline.or(Deadline.in(timeout)));
  }

  /** Returns a handle whose queries have a time limit each, which is closed with this one. */
  IndexHandle withBudget(Duration time) {
    return limited(deadline.withBudget(time));
  }

  private IndexHandle limited(Deadline end) {
    return new IndexHandle(shared, shared.backend().within(end), end, closed);
  }

  /** Returns another handle, to be closed; null if this one is closed. */
  @Nullable IndexHandle another() {
    return !closed.get() && shared.retain() ? of(shared) : null;
  }

  /** Reads from the backend. */
  interface Reading<T> {
    T from(SearchBackend open) throws IOException;
  }

  /** Reads from the backend without a result. */
  interface Visit {
    void to(SearchBackend open) throws IOException;
  }

  /** Reads from the backend, which stays open meanwhile. */
  <T> T read(Reading<T> reading) throws IOException {
    SearchBackend open = backend();
    if (!shared.retain()) {
      throw new IndexClosedException();
    }
    try {
      deadline.check();
      return reading.from(open);
    } catch (SearchEndedException e) {
      throw e.getCause();
    } catch (RuntimeException | IOException | VirtualMachineError | AssertionError e) {
      if (e instanceof RuntimeException thrown && open.wasInterrupted(thrown)) {
        Thread.currentThread().interrupt();
        throw (IOException) new InterruptedIOException("the search was interrupted").initCause(e);
      }
      Optional<DamagedIndexException> damage = mayBeDamage(e) ? open.damage(e) : Optional.empty();
      if (damage.isPresent()) {
        throw damage.get();
      }
      throw e;
    } finally {
      shared.release();
    }
  }

  /**
   * Returns true for exceptions of the JDK and of Lucene, which throws those of all kinds while it
   * reads damaged files. Others are of callers, who may throw them often.
   */
  private static boolean mayBeDamage(Throwable thrown) {
    if (thrown instanceof UncheckedIOException || thrown instanceof InterruptedIOException) {
      return false;
    }
    String name = thrown.getClass().getName();
    return name.startsWith("java.") || name.startsWith("org.apache.lucene.");
  }

  /** Visits the backend, which stays open meanwhile. */
  void run(Visit visit) throws IOException {
    read(
        open -> {
          visit.to(open);
          return Boolean.TRUE;
        });
  }

  /** Returns the backend, for what needs no open files. */
  SearchBackend backend() {
    if (closed.get()) {
      throw new IndexClosedException();
    }
    return backend;
  }

  /** Closes the backend if nobody else uses it. Closing it again has no effect. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      shared.release();
    }
  }
}
