package org.commentindex.internal.prepare.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.SourceFile;
import org.jspecify.annotations.Nullable;

/** The state of a file that this run reads: its counts, rejections and warnings. Thread-safe. */
public final class FileReadState {
  /** Coarsest resolution of modification times among file systems in use (FAT: two seconds). */
  private static final Duration TIME_RESOLUTION = Duration.ofSeconds(2);

  private final SourceFile file;
  private final boolean settled;
  private final boolean isNew;
  private final long firstKey;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Rejection> remarks = new ArrayList<>();
  private long keys;
  private long records;
  private long files;
  private long rejected;
  private long forgotten;
  private @Nullable String digest;

  /**
   * Starts reading a file.
   *
   * @param isNew true if it was not read before
   * @param firstKey number of keys in the run's key store before those of the file
   */
  FileReadState(SourceFile file, boolean isNew, long firstKey) {
    this.file = file;
    this.isNew = isNew;
    this.settled = isSettled(file);
    this.firstKey = firstKey;
  }

  /** Returns true if every later change of the file will have another modification time. */
  static boolean isSettled(SourceFile file) {
    return Instant.parse(file.modified()).isBefore(Instant.now().minus(TIME_RESOLUTION));
  }

  SourceFile file() {
    return file;
  }

  /** Returns true if the file was not read before. */
  public boolean isNew() {
    return isNew;
  }

  public synchronized void record(boolean withKey) {
    records++;
    keys += withKey ? 1 : 0;
  }

  public synchronized void reject(Rejection rejection, boolean wasRecord) {
    rejected++;
    records -= wasRecord ? 1 : 0;
    if (rejections.size() < IndexedFile.MAX_MESSAGES) {
      rejections.add(rejection);
    }
  }

  /** Counts a record that is kept out of the index. */
  public synchronized void forget() {
    forgotten++;
    records--;
  }

  public synchronized void remark(Rejection remark) {
    if (remarks.size() < IndexedFile.MAX_MESSAGES) {
      remarks.add(remark);
    }
  }

  public synchronized void fileRead() {
    files++;
  }

  public synchronized void end(@Nullable String contentDigest) {
    digest = contentDigest;
  }

  /**
   * Returns true if the whole file was read, so a record that was not found no longer exists.
   *
   * @param known the entry of the file in the catalog
   */
  static boolean isComplete(IndexedFile known) {
    return known.digest() != null && known.rejected() == 0;
  }

  /** Returns the entry of the file for the catalog. */
  synchronized IndexedFile toIndexedFile(String settings, String store) {
    return new IndexedFile(
        file.location(),
        file.bytes(),
        file.modified(),
        settled,
        digest,
        settings,
        files,
        records,
        rejected,
        forgotten,
        rejections,
        remarks,
        keys == 0 ? List.of() : List.of(new KeyRange(store, firstKey, keys)),
        List.of());
  }
}
