package org.commentindex.internal.prepare;

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
 * The files of a run: which of them need not be read, what is known of those that were, and which
 * records are gone from them. Not thread-safe.
 */
final class FilesOfRun {
  private static final int MOST_RANGES = 8;

  private final IndexBackend backend;
  private final Refresh refresh;
  private final Map<String, FileRun> runs = new LinkedHashMap<>();
  private final List<Path> folders = new ArrayList<>();
  private final LongStream.Builder gone = LongStream.builder();
  private @Nullable KnownFiles known;
  private @Nullable KeyStore store;
  private boolean changed;

  FilesOfRun(IndexBackend backend, Refresh refresh) {
    this.backend = backend;
    this.refresh = refresh;
  }

  private KnownFiles known() throws IOException {
    KnownFiles now = known;
    if (now == null) {
      now = KnownFiles.of(backend);
      known = now;
    }
    return now;
  }

  private KeyStore store() throws IOException {
    KeyStore now = store;
    if (now == null) {
      now = known().newStore();
      store = now;
    }
    return now;
  }

  /** A folder is looked through. */
  void folder(Path path) {
    folders.add(path);
  }

  /** What is known of a file that has not changed since; null if it is to be read. */
  @Nullable KnownFile unchanged(SourceFile file) throws IOException {
    KnownFile before = known().get(file.place());
    if (before == null
        || before.digest() == null
        || refresh.again()
        || !refresh.settings().equals(before.settings())
        || before.bytes() != file.bytes()) {
      return null;
    }
    if (!before.settled() || !before.modified().equals(file.modified())) {
      boolean settled = FileRun.isSettled(file);
      try {
        if (!file.digest().equals(before.digest()) || !file.isStill()) {
          return null;
        }
      } catch (IOException e) {
        return null; // reading it will say why
      }
      changed |= settled;
      before = before.at(file.modified(), settled);
      known().put(before);
    }
    if (refresh.sync() && before.rejected() == 0 && !before.earlier().isEmpty()) {
      addGone(before.earlier(), before.keys());
      before = before.withKeys(before.keys(), List.of());
      known().put(before);
      changed = true;
    }
    return before;
  }

  /** A file is read from now on. */
  FileRun begin(SourceFile file) throws IOException {
    FileRun run = new FileRun(file, store().written());
    runs.put(file.place(), run);
    return run;
  }

  /** A record of the file that is being read. */
  void key(long key) throws IOException {
    store().add(key);
  }

  /**
   * All files were read and their records prepared: settles what is known of them.
   *
   * @return the keys of records that are to leave the index, in order
   */
  long[] finish(RunCounts counts) throws IOException {
    if (store != null) {
      store.close();
    }
    for (FileRun run : runs.values()) {
      settle(run, counts);
    }
    if (refresh.sync()) {
      dropMissing();
    }
    return gone.build().sorted().distinct().toArray();
  }

  private void settle(FileRun run, RunCounts counts) throws IOException {
    KnownFile now = run.known(refresh.settings(), store().name());
    KnownFile before = known().get(now.place());
    changed = true;
    if (before == null) {
      known().put(now);
      return;
    }
    boolean readOtherwise =
        !before.settings().equals(now.settings())
            && now.digest() != null
            && now.digest().equals(before.digest());
    if ((refresh.sync() || readOtherwise) && FileRun.isComplete(now)) {
      addGone(before.allKeys(), now.keys());
      known().put(now);
      return;
    }
    if (refresh.sync()) {
      counts.remark(
          new Rejection(
              run.file().source(),
              null,
              "what is gone from it was not removed, since not all of it could be read"));
    }
    known().put(now.withKeys(now.keys(), before.allKeys()));
    gatherEarlier(now.place());
  }

  /** Many readings of one file leave many ranges: they become one. */
  private void gatherEarlier(String place) throws IOException {
    KnownFile file = known().get(place);
    if (file == null || file.earlier().size() <= MOST_RANGES) {
      return;
    }
    LongStream.Builder all = LongStream.builder();
    KeyStore.forEach(backend, file.earlier(), all::add);
    KeyStore gathered = known().newStore();
    for (long key : all.build().distinct().toArray()) {
      gathered.add(key);
    }
    gathered.close();
    Keys keys = new Keys(gathered.name(), 0, gathered.written());
    known().put(file.withKeys(file.keys(), List.of(keys)));
  }

  /** Files that are no longer in the folders looked through. */
  private void dropMissing() throws IOException {
    for (Path folder : folders) {
      for (KnownFile file : known().beneath(folder.toString())) {
        if (!runs.containsKey(file.place()) && Files.notExists(Path.of(file.place()))) {
          addGone(file.allKeys(), List.of());
          known().remove(file);
          changed = true;
        }
      }
    }
  }

  private void addGone(List<Keys> before, List<Keys> now) throws IOException {
    LongStream.Builder found = LongStream.builder();
    KeyStore.forEach(backend, now, found::add);
    long[] there = found.build().sorted().toArray();
    KeyStore.forEach(
        backend,
        before,
        key -> {
          if (Arrays.binarySearch(there, key) < 0) {
            gone.add(key);
          }
        });
  }

  /** Attaches what is known now, if it is not what was known before. */
  void write() throws IOException {
    if (changed) {
      known().write();
    }
  }

  /** The run is not committed. */
  void abandon() throws IOException {
    if (store != null) {
      store.close();
    }
  }
}
