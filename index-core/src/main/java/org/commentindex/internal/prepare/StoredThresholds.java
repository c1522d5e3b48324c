package org.commentindex.internal.prepare;

import java.io.IOException;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.internal.dedup.verify.CopySettings;

/** The thresholds for copies that an index was deduplicated with. */
public final class StoredThresholds {
  private StoredThresholds() {}

  /** Rejects an index with other thresholds: its comments would depend on the order of runs. */
  public static void requireSame(IndexBackend backend) throws IOException {
    String before = backend.settings().get(IndexSettings.COPIES);
    String now = CopySettings.DEFAULT.inOneLine();
    if (before != null && !before.equals(now)) {
      throw new IOException(
          "the index was deduplicated with other thresholds ("
              + before
              + ") than this program uses ("
              + now
              + "): index the files again into another folder");
    }
  }
}
