package org.commentindex.internal.prepare.file;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.commentindex.backend.IndexBackend;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the files of a run: decides which are unchanged, records those that are read, and finds
 * the records that they no longer contain. Not thread-safe.
 */
public final class RunFiles {
  /**
   * Maximum key ranges of earlier readings per file; more are merged into one. Chosen by hand: each
   * range is a seek when the keys are read, each merge copies all of them.
   */
  private static final int MAX_EARLIER_RANGES = 8;

  private final IndexBackend backend;
  private final RefreshPolicy refresh;
  private final Map<String, FileReadState> runs = new LinkedHashMap<>();
  private final List<Path> folders = new ArrayList<>();
  private final LongStream.Builder gone = LongStream.builder();
  private @Nullable FileCatalog catalog;
  private @Nullable RecordKeyStore store;
  private boolean changed;

  public RunFiles(IndexBackend backend, RefreshPolicy refresh) {
    this.backend = backend;
    this.refresh = refresh;
  }

  private FileCatalog catalog() throws IOException {
    FileCatalog now = catalog;
    if (now == null) {
      now = FileCatalog.of(backend);
      catalog = now;
    }
    return now;
  }

  private RecordKeyStore store() throws IOException {
    RecordKeyStore now = store;
    if (now == null) {
      now = catalog().newStore();
      store = now;
    }
    return now;
  }

  /** Called when all files of a folder are indexed. */
  public void folder(Path path) {
    folders.add(path);
  }

  /** Returns the catalog entry of an unchanged file, or null if the file must be read. */
  public @Nullable IndexedFile unchanged(SourceFile file) throws IOException {
    IndexedFile before = catalog().get(file.location());
    if (before == null
        || before.digest() == null
        || refresh.again()
        || !refresh.settings().equals(before.settings())
        || before.bytes() != file.bytes()) {
      return null;
    }
    if (!before.settled() || !before.modified().equals(file.modified())) {
      boolean settled = FileReadState.isSettled(file);
      try {
        if (!file.digest().equals(before.digest()) || !file.isUnchanged()) {
          return null;
        }
      } catch (IOException e) {
        return null; // reading the file will report the error
      }
      changed |= settled;
      before = before.withModified(file.modified(), settled);
      catalog().put(before);
    }
    if (refresh.sync() && before.rejected() == 0 && !before.earlier().isEmpty()) {
      addGone(before.earlier(), before.keys());
      before = before.withKeys(before.keys(), List.of());
      catalog().put(before);
      changed = true;
    }
    return before;
  }

  /** Starts reading a file. */
  public FileReadState begin(SourceFile file) throws IOException {
    FileReadState run = new FileReadState(file, isNew(file), store().written());
    runs.put(file.location(), run);
    return run;
  }

  /** Returns true if a file was not read before. */
  boolean isNew(SourceFile file) throws IOException {
    return catalog().get(file.location()) == null;
  }

  /** Visits the keys of the records of the run, as often as they were added. */
  public void forEachKey(RecordKeyStore.KeyAction action) throws IOException {
    if (store != null) {
      store.close();
      RecordKeyStore.forEach(backend, store.all(), action);
    }
  }

  /**
   * Adds a record of the current file.
   *
   * @param key the key of the record, 16 hexadecimal digits; null if it belongs to another file
   */
  public void record(FileReadState file, @Nullable String key) throws IOException {
    file.record(key != null);
    if (key != null) {
      store().add(Long.parseUnsignedLong(key, 16));
    }
  }

  /**
   * Updates the catalog after all files were read and their records prepared.
   *
   * @return the keys of records to remove from the index, ascending
   */
  public long[] finish(RunCounts counts) throws IOException {
    if (store != null) {
      store.close();
    }
    for (FileReadState run : runs.values()) {
      settle(run, counts);
    }
    if (refresh.sync()) {
      dropMissing();
    }
    return gone.build().sorted().distinct().toArray();
  }

  private void settle(FileReadState run, RunCounts counts) throws IOException {
    IndexedFile now = run.toIndexedFile(refresh.settings(), store().name());
    IndexedFile before = catalog().get(now.location());
    changed = true;
    if (before == null) {
      catalog().put(now);
      return;
    }
    boolean sameContentOtherSettings =
        !before.settings().equals(now.settings())
            && now.digest() != null
            && now.digest().equals(before.digest());
    if ((refresh.sync() || sameContentOtherSettings) && FileReadState.isComplete(now)) {
      addGone(before.allKeys(), now.keys());
      catalog().put(now);
      return;
    }
    if (refresh.sync()) {
      counts.remark(
          new Rejection(
              run.file().source(),
              null,
              "missing records were not removed, because the file could not be read completely"));
    }
    catalog().put(now.withKeys(now.keys(), before.allKeys()));
    mergeEarlierRanges(now.location());
  }

  /** Merges the key ranges of earlier readings of a file if there are many. */
  private void mergeEarlierRanges(String location) throws IOException {
    IndexedFile file = catalog().get(location);
    if (file == null || file.earlier().size() <= MAX_EARLIER_RANGES) {
      return;
    }
    LongStream.Builder all = LongStream.builder();
    RecordKeyStore.forEach(backend, file.earlier(), all::add);
    RecordKeyStore merged = catalog().newStore();
    for (long key : all.build().distinct().toArray()) {
      merged.add(key);
    }
    merged.close();
    KeyRange keys = new KeyRange(merged.name(), 0, merged.written());
    catalog().put(file.withKeys(file.keys(), List.of(keys)));
  }

  /** Drops the files that are no longer in the indexed folders. */
  private void dropMissing() throws IOException {
    for (Path folder : folders) {
      for (IndexedFile file : catalog().in(folder.toString())) {
        if (!runs.containsKey(file.location()) && Files.notExists(Path.of(file.location()))) {
          addGone(file.allKeys(), List.of());
          catalog().remove(file);
          changed = true;
        }
      }
    }
  }

  private void addGone(List<KeyRange> before, List<KeyRange> now) throws IOException {
    LongStream.Builder found = LongStream.builder();
    RecordKeyStore.forEach(backend, now, found::add);
    long[] there = found.build().sorted().toArray();
    RecordKeyStore.forEach(
        backend,
        before,
        key -> {
          if (Arrays.binarySearch(there, key) < 0) {
            gone.add(key);
          }
        });
  }

  /** Has each file that contains one of the records read again by the next run. */
  public void readAgain(LongHashSet recordKeys) throws IOException {
    if (!recordKeys.isEmpty()) {
      changed |= catalog().readAgain(recordKeys);
    }
  }

  /** Attaches the catalog to the next commit if it changed. */
  public void write() throws IOException {
    if (changed) {
      catalog().write();
    }
  }

  /** Called if the run is not committed. */
  public void abandon() throws IOException {
    if (store != null) {
      store.close();
    }
  }
}
