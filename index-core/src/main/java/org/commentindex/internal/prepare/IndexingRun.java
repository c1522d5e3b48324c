package org.commentindex.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.commentindex.backend.KeyedComment;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Progress.Phase;
import org.commentindex.indexing.ProgressListener;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.dedup.DeduplicationCounts;
import org.commentindex.internal.dedup.Deduplicator;
import org.commentindex.internal.dedup.group.GroupClusterer;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * One indexing run. Prepares and adds records on several threads while they are read, then
 * deduplicates and commits.
 */
public final class IndexingRun implements RecordSink {
  /** Milliseconds between reports while the run waits for its topics. */
  private static final long TICK_MILLIS = 200;

  private final IndexBackend backend;
  private final RunCounts counts = new RunCounts();
  private final RunFiles files;
  private final RunProgress progress;
  private final RunTime time;
  private final BatchExecutor<ReadRecord> workers;
  private @Nullable FileReadState current;
  private volatile boolean changed;
  private volatile boolean stopped;
  private final long startNanos = System.nanoTime();

  /** A record and the file that contains it; null for records of a stream. */
  private record ReadRecord(RawRecord raw, @Nullable FileReadState file) {}

  /**
   * Creates a run that writes to a backend.
   *
   * @param refresh how to treat files that were read before
   * @param listener receives the progress
   */
  public IndexingRun(IndexBackend backend, RefreshPolicy refresh, ProgressListener listener) {
    this.backend = backend;
    this.files = new RunFiles(backend, refresh);
    this.progress = new RunProgress(listener);
    this.time = RunTime.after(backend);
    this.workers = new BatchExecutor<>(this::index);
  }

  /** Adds to the expected number of bytes to read. */
  public void expect(long bytes) {
    progress.expect(bytes);
  }

  /** Called when all files of a folder are indexed. */
  public void folder(Path real) {
    files.folder(real);
  }

  /** Stops reading at the next record. What was read can be committed. Thread-safe. */
  public void stop() {
    stopped = true;
  }

  private void requireNotStopped() throws StoppedException {
    if (stopped) {
      throw new StoppedException();
    }
  }

  @Override
  public boolean shouldRead(SourceFile file) throws IOException {
    requireNotStopped();
    time.begun();
    progress.reading(file.source());
    IndexedFile known = files.unchanged(file);
    if (known != null) {
      counts.unchanged(known);
      progress.skipped(file.bytes(), known.records());
      return false;
    }
    current = files.begin(file);
    return true;
  }

  @Override
  public void fileEnded(SourceFile file, @Nullable String digest) {
    Objects.requireNonNull(current, "end of a file that was not started").end(digest);
    current = null;
  }

  @Override
  public void bytesRead(long more) {
    progress.bytes(more);
  }

  @Override
  public void accept(RawRecord record) throws IOException {
    requireNotStopped();
    time.begun();
    FileReadState file = current;
    if (file == null) {
      workers.submit(new ReadRecord(record, null), record.body().length());
    } else {
      // Records of an export keep the keys of the files that they came from.
      boolean owned = record.key() == null;
      file.record(owned);
      if (owned) {
        String key = RecordPreparation.keyOf(record.location());
        files.key(Long.parseUnsignedLong(key, 16));
        workers.submit(new ReadRecord(record.withKey(key), file), record.body().length());
      } else {
        workers.submit(new ReadRecord(record, file), record.body().length());
      }
    }
    progress.record();
  }

  @Override
  public void reject(Rejection rejection) {
    FileReadState file = current;
    if (file != null) {
      file.reject(rejection, false);
    }
    counts.reject(rejection);
  }

  @Override
  public void missing(Rejection path) {
    counts.missing(path);
  }

  @Override
  public void warn(Rejection remark) {
    FileReadState file = current;
    if (file != null) {
      file.remark(remark);
    }
    counts.remark(remark);
  }

  @Override
  public void textRead(SourceText text) {
    counts.textRead(text);
  }

  @Override
  public void fileRead(String source) {
    FileReadState file = current;
    if (file != null) {
      file.fileRead();
    }
    counts.fileRead();
  }

  /** Writes the records read so far soon, not only when more have been read. */
  public void writeSoon() throws IOException {
    workers.submitRest();
  }

  /** Waits until the records read so far are written. */
  public void write() throws IOException {
    workers.drain();
  }

  /**
   * Records that the index was changed outside this run, so that its comments are grouped again.
   */
  public void changed() {
    changed = true;
  }

  private void index(ReadRecord offered) throws IOException {
    RawRecord raw = offered.raw();
    SourceRecord record = RecordPreparation.prepare(raw);
    if (record.text().isEmpty() && record.id() == null && record.cites().isEmpty()) {
      Long line = raw.lines() == null ? Long.valueOf(raw.number()) : raw.lines().first();
      Rejection rejection = new Rejection(raw.source(), line, "no text");
      if (offered.file() != null) {
        offered.file().reject(rejection, true);
      }
      counts.reject(rejection);
      return;
    }
    for (Comment comment : Deduplicator.provisional(record, raw.copies())) {
      if (isCommitted(comment)) {
        counts.unchanged();
      } else {
        changed = true;
        Comment added = comment.withAdded(time.begun());
        backend.add(new KeyedComment(added, CandidateKeyExtractor.keysOf(comment)));
      }
    }
  }

  /** Returns true if the last commit has all records of a comment unchanged. */
  private boolean isCommitted(Comment comment) throws IOException {
    if (backend.isEmpty()) {
      return false;
    }
    if (isCommitted(comment, comment.canonicalRecord().key())) {
      return true;
    }
    String second = Deduplicator.secondKey(comment.canonicalRecord());
    return comment.copies() == 1
        && isCommitted(Deduplicator.single(comment.canonicalRecord().withKey(second)), second);
  }

  private boolean isCommitted(Comment comment, String key) throws IOException {
    Optional<Comment> there = backend.findByRecordKey(key);
    return there.isPresent()
        && comment.occurrences().stream().allMatch(one -> contains(there.get(), one.record()));
  }

  private static boolean contains(Comment comment, SourceRecord record) {
    return comment.occurrences().stream()
        .anyMatch(one -> one.record().equalsIgnoringSource(record));
  }

  /**
   * Deduplicates and commits.
   *
   * @param topics the topics of the index
   */
  public IndexingReport commit(IndexTopics topics) throws IOException {
    progress.begin(Phase.DEDUPLICATING);
    workers.finish();
    long[] gone = files.finish(counts);
    DeduplicationCounts counted = RecordRemoval.deduplicate(backend, progress::phase);
    long removed = gone.length == 0 ? 0 : RecordRemoval.remove(backend, gone, progress::phase);
    if (topics.haveChanged()) {
      progress.begin(Phase.FINDING_TOPICS);
      topics.tagAllAgain(backend);
    }
    Map<String, String> settings = new LinkedHashMap<>(groupAndFindTopics(topics, removed > 0));
    Instant begun = time.orNull();
    if (begun != null) {
      settings.put(IndexSettings.LAST_RUN, begun.toString());
    }
    progress.begin(Phase.COMMITTING);
    files.write();
    backend.commit(settings);
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    return counts.report(counted, removed, took);
  }

  private Map<String, String> groupAndFindTopics(IndexTopics topics, boolean someRemoved)
      throws IOException {
    try (DeduplicationInput index = backend.deduplicationInput()) {
      progress.begin(Phase.GROUPING);
      String known = backend.settings().get(IndexSettings.DISCOVERED_TOPICS);
      boolean asBefore = !changed && !someRemoved && !topics.haveChanged();
      if (asBefore && known != null) {
        return topics.settings(backend, known);
      }
      CompletableFuture<String> discovered = topics.discovered(index);
      if (!asBefore) {
        GroupClusterer.group(index, backend::group, progress::phase);
      }
      progress.begin(Phase.FINDING_TOPICS);
      return topics.settings(backend, result(discovered));
    }
  }

  /** Waits for a result. Errors such as {@link OutOfMemoryError} are thrown unwrapped. */
  private String result(CompletableFuture<String> discovered) {
    try {
      CompletableFuture<String> ticking = discovered.copy();
      while (!ticking.isDone()) {
        ticking.completeOnTimeout("", TICK_MILLIS, TimeUnit.MILLISECONDS);
        ticking.join();
        ticking = discovered.copy();
        progress.phase(0, 0);
      }
      return discovered.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Ends the run without a commit. */
  public void abandon() throws IOException {
    workers.stop();
    files.abandon();
  }
}
