package org.commentindex.cli.adhoc;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when the cache folder for ad hoc indexes cannot be written. */
public final class UnwritableCacheException extends IOException {
  private static final long serialVersionUID = 1L;

  UnwritableCacheException(Path cache, IOException cause) {
    super(
        "cannot write the index of these files to the cache "
            + cache
            + "; name another folder with XDG_CACHE_HOME, or create an index"
            + " with: comments --index DIR index FILE",
        cause);
  }
}
