package org.commentindex.internal.prepare;

import java.io.IOException;

/** Thrown while reading after the run was stopped. */
public final class StoppedException extends IOException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped");
  }
}
