package org.commentindex;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.commentindex.backend.SearchBackend;

/**
 * A backend with the number of those who use it: open indexes and running calls. The last one
 * closes it. Thread-safe.
 */
final class SharedBackend {
  private final SearchBackend backend;
  private final AtomicInteger users = new AtomicInteger(1);

  /** Creates a backend that the caller uses. */
  SharedBackend(SearchBackend backend) {
    this.backend = backend;
  }

  SearchBackend backend() {
    return backend;
  }

  /** Adds a user, who must call {@link #release}; returns false if the backend is closed. */
  boolean retain() {
    int now = users.get();
    while (now > 0) {
      if (users.compareAndSet(now, now + 1)) {
        return true;
      }
      now = users.get();
    }
    return false;
  }

  /** Removes a user and closes the backend if it was the last one. */
  void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      Uninterruptible.call(this::close); // may delete files of an indexer
    }
  }

  private boolean close() throws IOException {
    backend.close();
    return true;
  }
}
