package org.commentindex.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.MarkedComment;
import org.commentindex.backend.Unfolded;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.ProgressListener;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.dedup.FoldCounts;
import org.commentindex.internal.dedup.Folder;
import org.commentindex.internal.dedup.Marks;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * What happens between two commits: records are prepared and added on several threads as they come,
 * then folded, then committed.
 */
public final class IndexingRun implements RecordSink {
  private final IndexBackend backend;
  private final RunCounts counts = new RunCounts();
  private final FilesOfRun files;
  private final RunProgress progress;
  private final Workers<Offered> workers;
  private @Nullable FileRun current;
  private volatile boolean changed;
  private volatile boolean stopped;
  private final long startNanos = System.nanoTime();

  /** A record and the file it stands in, if it stands in one that was begun. */
  private record Offered(RawRecord raw, @Nullable FileRun file) {}

  /**
   * A run that writes to a backend.
   *
   * @param refresh how files are treated that were read before
   * @param listener what is told how far it is
   */
  public IndexingRun(IndexBackend backend, Refresh refresh, ProgressListener listener) {
    this.backend = backend;
    this.files = new FilesOfRun(backend, refresh);
    this.progress = new RunProgress(listener);
    this.workers = new Workers<>(this::index);
  }

  /** Says how many bytes the files have that are to be read, as far as is known. */
  public void expect(long bytes) {
    progress.expect(bytes);
  }

  /** Says that all in a folder is read. */
  public void folder(Path real) {
    files.folder(real);
  }

  /** Stops reading at the next record; what was read can be committed. Thread-safe. */
  public void stop() {
    stopped = true;
  }

  private void requireGoingOn() throws StoppedException {
    if (stopped) {
      throw new StoppedException();
    }
  }

  @Override
  public boolean begins(SourceFile file) throws IOException {
    requireGoingOn();
    progress.reading(file.source());
    KnownFile known = files.unchanged(file);
    if (known != null) {
      counts.unchanged(known);
      progress.skipped(file.bytes(), known.records());
      return false;
    }
    current = files.begin(file);
    return true;
  }

  @Override
  public void ends(SourceFile file, @Nullable String digest) {
    Objects.requireNonNull(current, "a file ends that did not begin").end(digest);
    current = null;
  }

  @Override
  public void bytesRead(long more) {
    progress.bytes(more);
  }

  @Override
  public void accept(RawRecord record) throws IOException {
    requireGoingOn();
    FileRun file = current;
    if (file == null) {
      workers.give(new Offered(record, null), record.body().length());
    } else {
      // Records of an export have the keys of the files they came from.
      boolean owned = record.key() == null;
      file.record(owned);
      if (owned) {
        String key = RecordPreparation.keyOf(record.place());
        files.key(Long.parseUnsignedLong(key, 16));
        workers.give(new Offered(record.withKey(key), file), record.body().length());
      } else {
        workers.give(new Offered(record, file), record.body().length());
      }
    }
    progress.record();
  }

  @Override
  public void reject(Rejection rejection) {
    FileRun file = current;
    if (file != null) {
      file.reject(rejection, false);
    }
    counts.reject(rejection);
  }

  @Override
  public void remark(Rejection remark) {
    FileRun file = current;
    if (file != null) {
      file.remark(remark);
    }
    counts.remark(remark);
  }

  @Override
  public void fileRead(String source) {
    FileRun file = current;
    if (file != null) {
      file.fileRead();
    }
    counts.fileRead();
  }

  /** Says that the index was changed past this run, so that look-alikes are to be grouped anew. */
  public void changed() {
    changed = true;
  }

  private void index(Offered offered) throws IOException {
    RawRecord raw = offered.raw();
    SourceRecord record = RecordPreparation.prepare(raw);
    if (record.text().isEmpty() && record.id() == null && record.cites().isEmpty()) {
      Long line = raw.lines() == null ? Long.valueOf(raw.number()) : raw.lines().first();
      Rejection rejection = new Rejection(raw.source(), line, "no text in it");
      if (offered.file() != null) {
        offered.file().reject(rejection, true);
      }
      counts.reject(rejection);
      return;
    }
    for (Comment comment : Folder.provisional(record, raw.copies())) {
      if (isThereAlready(comment)) {
        counts.unchanged();
      } else {
        changed = true;
        backend.add(new MarkedComment(comment, Marks.of(comment)));
      }
    }
  }

  /** Whether every record of it was there at the last commit, just so. */
  private boolean isThereAlready(Comment comment) throws IOException {
    if (backend.isEmpty()) {
      return false;
    }
    if (isHeld(comment, comment.kept().key())) {
      return true;
    }
    String second = Folder.secondKey(comment.kept());
    return comment.copies() == 1 && isHeld(Folder.alone(comment.kept().withKey(second)), second);
  }

  private boolean isHeld(Comment comment, String key) throws IOException {
    Optional<Comment> there = backend.havingKey(key);
    return there.isPresent()
        && comment.occurrences().stream().allMatch(one -> holds(there.get(), one.record()));
  }

  private static boolean holds(Comment comment, SourceRecord record) {
    return comment.occurrences().stream().anyMatch(one -> one.record().saysTheSameAs(record));
  }

  /**
   * Folds and commits.
   *
   * @param topics the topics of the index
   */
  public IndexingReport commit(IndexTopics topics) throws IOException {
    progress.folding();
    workers.finish();
    long[] gone = files.finish(counts);
    FoldCounts folded = Removal.fold(backend);
    long removed = gone.length == 0 ? 0 : Removal.of(backend, gone);
    if (topics.haveChanged()) {
      topics.tagAllAgain(backend);
    }
    Map<String, String> settings;
    try (Unfolded index = backend.unfolded()) {
      CompletableFuture<String> discovered = topics.discovered(index);
      if (changed || removed > 0 || topics.haveChanged()) {
        Removal.groupLookAlikes(backend, index);
      }
      settings = topics.settings(backend, result(discovered));
    }
    files.write();
    backend.commit(settings);
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    return counts.report(folded, removed, took);
  }

  /** What came of it; what ended it, such as too little memory, is thrown as it was. */
  private static String result(CompletableFuture<String> discovered) {
    try {
      return discovered.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Stops without committing. */
  public void abandon() throws IOException {
    workers.stop();
    files.abandon();
  }
}
