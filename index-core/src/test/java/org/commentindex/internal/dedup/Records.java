package org.commentindex.internal.dedup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Creates records for tests. */
public final class Records {
  private Records() {}

  public static SourceRecord of(String source, long number, String text) {
    return of(source, number, null, null, null, null, text);
  }

  public static SourceRecord of(
      String source,
      long number,
      @Nullable String id,
      @Nullable String author,
      @Nullable String thread,
      @Nullable Instant date,
      String text) {
    String key = String.format("%016x", Hashes.ofParts(source, Long.toString(number)));
    return new SourceRecord(
        source, number, null, key, id, null, thread, null, author, date, null, null, null,
        List.of(), List.of(), text);
  }

  /** Returns a file of real data. Skips the test if there is none. */
  public static Path data(String name) {
    Path path = Path.of(System.getProperty("project.root", "..")).resolve("../shared/data/" + name);
    Assumptions.assumeTrue(Files.exists(path), "no data at " + path);
    return path;
  }
}
