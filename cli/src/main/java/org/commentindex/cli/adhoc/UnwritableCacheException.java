package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.nio.file.Path;

/** The folder for indexes of files that are only searched cannot be written. */
public final class UnwritableCacheException extends IOException {
  private static final long serialVersionUID = 1L;

  UnwritableCacheException(Path cache, IOException cause) {
    super(
        "the index of these files cannot be kept in "
            + cache
            + ", which cannot be written; name another folder with XDG_CACHE_HOME, or make an index"
            + " with: comments --index DIR index FILE",
        cause);
  }
}
