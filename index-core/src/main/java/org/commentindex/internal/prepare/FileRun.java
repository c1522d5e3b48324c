package org.commentindex.internal.prepare;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.SourceFile;
import org.jspecify.annotations.Nullable;

/** A file while it is read and its records prepared. Thread-safe. */
final class FileRun {
  /** A file system may tell times this coarsely. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  private final SourceFile file;
  private final boolean settled;
  private final long firstKey;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Rejection> remarks = new ArrayList<>();
  private long keys;
  private long records;
  private long files;
  private long rejected;
  private @Nullable String digest;

  /**
   * A file that is about to be read.
   *
   * @param firstKey how many keys stand in the run's store before its own
   */
  FileRun(SourceFile file, long firstKey) {
    this.file = file;
    this.settled = isSettled(file);
    this.firstKey = firstKey;
  }

  /** Whether a change from now on will show in the file's time. */
  static boolean isSettled(SourceFile file) {
    return Instant.parse(file.modified()).isBefore(Instant.now().minus(COARSE));
  }

  SourceFile file() {
    return file;
  }

  synchronized void record(boolean withKey) {
    records++;
    keys += withKey ? 1 : 0;
  }

  synchronized void reject(Rejection rejection, boolean wasRecord) {
    rejected++;
    records -= wasRecord ? 1 : 0;
    if (rejections.size() < KnownFile.KEPT) {
      rejections.add(rejection);
    }
  }

  synchronized void remark(Rejection remark) {
    if (remarks.size() < KnownFile.KEPT) {
      remarks.add(remark);
    }
  }

  synchronized void fileRead() {
    files++;
  }

  synchronized void end(@Nullable String ofContent) {
    digest = ofContent;
  }

  /**
   * Whether all of it was read, so that what was not found is not there.
   *
   * @param known what is known of it now
   */
  static boolean isComplete(KnownFile known) {
    return known.digest() != null && known.rejected() == 0;
  }

  /** What is known of it now. */
  synchronized KnownFile known(String settings, String store) {
    return new KnownFile(
        file.place(),
        file.bytes(),
        file.modified(),
        settled,
        digest,
        settings,
        files,
        records,
        rejected,
        rejections,
        remarks,
        keys == 0 ? List.of() : List.of(new Keys(store, firstKey, keys)),
        List.of());
  }
}
