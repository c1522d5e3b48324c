package org.commentindex.internal.read.base;

import java.io.IOException;

/** Thrown by a sink while a source is read after the run was stopped. */
public final class StoppedException extends IOException {
  private static final long serialVersionUID = 1L;

  public StoppedException() {
    super("stopped");
  }
}
