package org.commentindex.internal.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Wraps checked exceptions in lambdas. */
final class Unchecked {
  private Unchecked() {}

  static <T> T io(Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface Action<T> {
    T run() throws IOException;
  }
}
