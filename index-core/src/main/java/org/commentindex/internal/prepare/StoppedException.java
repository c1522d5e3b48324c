package org.commentindex.internal.prepare;

import java.io.IOException;

/** Reading was told to stop. */
public final class StoppedException extends IOException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped");
  }
}
