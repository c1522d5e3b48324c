package org.commentindex.internal.prepare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
import org.commentindex.internal.forget.Tombstones;
import org.commentindex.internal.prepare.field.CustomFields;
import org.commentindex.internal.prepare.file.FileReadState;
import org.commentindex.internal.prepare.file.IndexedFile;
import org.commentindex.internal.prepare.file.RefreshPolicy;
import org.commentindex.internal.prepare.file.RunCounts;
import org.commentindex.internal.prepare.file.RunFiles;
import org.commentindex.internal.prepare.redact.AddressRedaction;
import org.commentindex.internal.prepare.removal.RecordRemoval;
import org.commentindex.internal.prepare.removal.RequestedForgetting;
import org.commentindex.internal.prepare.removal.RequestedRemoval;
import org.commentindex.internal.prepare.run.BatchExecutor;
import org.commentindex.internal.prepare.run.RunProgress;
import org.commentindex.internal.prepare.run.RunTime;
import org.commentindex.internal.prepare.topic.IndexTopics;
import org.commentindex.internal.prepare.topic.TopicsWait;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.SourceFile;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * One indexing run. Prepares and adds records on several threads while they are read, then
 * deduplicates and commits.
 */
public final class IndexingRun implements RecordSink {
  private final IndexBackend backend;
  private final RunCounts counts = new RunCounts();
  private final RunFiles files;
  private final RunProgress progress;
  private final RunTime time;
  private final RecordLimits limits;
  private final CustomFields fields;
  private final AddressRedaction redaction;
  private final Tombstones tombstones;
  private final RequestedRemoval removal;
  private final RequestedForgetting forgetting;
  private final CommittedRecords committed;
  private final RunRepeats repeats;
  private final BatchExecutor<ReadRecord> workers;
  private @Nullable FileReadState current;
  private volatile boolean changed;
  private volatile boolean stopped;
  private volatile boolean interrupted;

  /**
   * Creates a run that writes to a backend.
   *
   * @param refresh how to treat files that were read before
   * @param limits what a record must not exceed
   * @param fields the custom fields of the index
   * @param redaction whether addresses are removed from texts
   * @param tombstones what must not be indexed
   * @param listener receives the progress
   */
  public IndexingRun(
      IndexBackend backend,
      RefreshPolicy refresh,
      RecordLimits limits,
      CustomFields fields,
      AddressRedaction redaction,
      Tombstones tombstones,
      ProgressListener listener) {
    this.backend = backend;
    this.limits = limits;
    this.fields = fields;
    this.redaction = redaction;
    this.tombstones = tombstones;
    this.files = new RunFiles(backend, refresh.afterLifts(tombstones.lifts()));
    this.progress = new RunProgress(listener);
    this.time = RunTime.after(backend);
    this.removal = new RequestedRemoval(backend, time);
    this.forgetting = new RequestedForgetting(backend, removal, tombstones);
    this.committed = new CommittedRecords(backend, removal);
    this.repeats = new RunRepeats(backend);
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

  /** Stops reading and the commit; nothing can be committed afterwards. Thread-safe. */
  public void cancel() {
    stopped = true;
    progress.cancel();
  }

  /** Stops reading at the next record, until {@link #endReading}. Thread-safe. */
  public void interrupt() {
    interrupted = true;
  }

  /** Called when reading files ended, also if it was stopped. */
  public void endReading() {
    interrupted = false;
    current = null;
  }

  @Override
  public void requireNotStopped() throws StoppedException {
    if (stopped || interrupted) {
      throw new StoppedException();
    }
  }

  /**
   * Waits until all records added so far are prepared and in the backend.
   *
   * @throws java.io.InterruptedIOException if the wait was interrupted; it can be repeated
   */
  public void drain() throws IOException {
    workers.drain();
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
      workers.submit(new ReadRecord(record, null, false), record.body().length());
    } else {
      // Records of an export keep the keys of the files that they came from.
      String own = record.key() != null ? null : RecordPreparation.keyOf(record.location());
      files.record(file, own);
      RawRecord keyed = own == null ? record : record.withKey(own);
      workers.submit(new ReadRecord(keyed, file, own != null), record.body().length());
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

  /** Returns what removes comments, of the last commit and of this run, after {@link #drain}. */
  public RequestedRemoval removal() {
    return removal;
  }

  /** Returns what forgets comments, of the last commit and of this run, after {@link #drain}. */
  public RequestedForgetting forgetting() {
    return forgetting;
  }

  /** Writes the records read so far soon, not only when more have been read. */
  public void writeSoon() throws IOException {
    workers.submitRest();
  }

  private void index(ReadRecord offered) throws IOException {
    String reason = limits.reasonToReject(offered.raw());
    if (reason != null) {
      offered.reject(counts, reason);
      return;
    }
    List<KeyedComment> comments;
    try {
      comments = changedComments(offered);
    } catch (RuntimeException | StackOverflowError e) { // the other records are indexed
      offered.reject(counts, "the record cannot be read: " + ReadRecord.reason(e));
      return;
    }
    for (KeyedComment comment : comments) {
      try {
        backend.add(comment);
        changed = true;
      } catch (IllegalArgumentException e) {
        offered.reject(counts, "the record cannot be indexed: " + e.getMessage());
      }
    }
  }

  /** Returns the comments of a record that the last commit does not have. */
  private List<KeyedComment> changedComments(ReadRecord offered) throws IOException {
    RawRecord raw = offered.raw();
    SourceRecord read = fields.checked(RecordPreparation.prepare(raw));
    SourceRecord record = redaction.redacted(read);
    counts.redacted(raw.source(), AddressRedaction.removed(read.text(), record.text()));
    List<Occurrence> copies = redaction.redacted(fields.checked(raw.copies()));
    List<KeyedComment> comments = new ArrayList<>();
    if (record.text().isEmpty() && record.id() == null && record.cites().isEmpty()) {
      offered.reject(counts, "no text");
      return comments;
    }
    if (tombstones.coversAny(record, copies)) {
      offered.forget(counts);
      return comments;
    }
    if (copies.isEmpty() && isKnown(record, offered)) {
      return comments;
    }
    for (Comment comment : Deduplicator.provisional(record, copies)) {
      if (committed.has(comment)) {
        counts.unchanged();
      } else {
        comments.add(keyed(comment));
      }
    }
    return comments;
  }

  private KeyedComment keyed(Comment comment) {
    Comment added = comment.withAdded(time.begun());
    return new KeyedComment(added, CandidateKeyExtractor.keysOf(comment));
  }

  /** Returns true if the comment of a record has it, or will have it as a repeated one. */
  private boolean isKnown(SourceRecord record, ReadRecord offered) throws IOException {
    Comment there = committed.withIdOf(record);
    if (there == null) {
      return false;
    }
    if (CommittedRecords.contains(there, record)) {
      counts.unchanged();
      return true;
    }
    // The keys of a file that is read for the first time belong to no other records.
    return offered.isOfNewFile() && repeats.take(there, record);
  }

  /** Adds a comment of another index, with all its records. */
  public void restore(Comment comment) throws IOException {
    backend.add(new KeyedComment(comment, CandidateKeyExtractor.keysOf(comment)));
    changed = true;
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
    long withdrawn = addRepeats();
    DeduplicationCounts counted = RecordRemoval.deduplicate(backend, progress::phase);
    long removed = gone.length == 0 ? 0 : RecordRemoval.remove(backend, gone, progress::phase);
    if (removed > 0) {
      backend.expunge();
    }
    if (topics.haveChanged()) {
      progress.begin(Phase.FINDING_TOPICS);
      topics.tagAllAgain(backend);
    }
    Map<String, String> settings = new LinkedHashMap<>(groupAndFindTopics(topics, removed > 0));
    Instant begun = time.orNull();
    if (begun != null) {
      settings.put(IndexSettings.LAST_RUN, begun.toString());
    }
    IndexSettings.putCount(settings, IndexSettings.FORGOTTEN_COMMENTS, tombstones.comments());
    IndexSettings.putCount(settings, IndexSettings.FORGOTTEN_AUTHORS, tombstones.authors());
    IndexSettings.putCustomFields(settings, fields.types());
    redaction.putInto(settings);
    progress.begin(Phase.COMMITTING);
    files.readAgain(forgetting.recordKeys());
    files.write();
    tombstones.write(backend);
    backend.commit(settings);
    return counts.report(
        counted, removed + removal.removed(), removal.withdrawn() + withdrawn, time.elapsed());
  }

  /** Adds the repeated records and returns the number of those whose comment was removed. */
  private long addRepeats() throws IOException {
    RunRepeats.Outcome outcome =
        repeats.apply(
            files,
            record -> {
              changed = true;
              backend.add(keyed(Deduplicator.single(record)));
            });
    counts.repeated(outcome.added());
    return outcome.withdrawn();
  }

  private Map<String, String> groupAndFindTopics(IndexTopics topics, boolean someRemoved)
      throws IOException {
    try (DeduplicationInput index = backend.deduplicationInput()) {
      progress.begin(Phase.GROUPING);
      String known = backend.settings().get(IndexSettings.DISCOVERED_TOPICS);
      boolean asBefore = !changed && !someRemoved && !removal.any() && !topics.haveChanged();
      if (asBefore && known != null) {
        return topics.settings(backend, known);
      }
      CompletableFuture<String> discovered = topics.discovered(index, known);
      if (!asBefore) {
        GroupClusterer.group(index, backend::group, progress::phase);
      }
      progress.begin(Phase.FINDING_TOPICS);
      return topics.settings(backend, TopicsWait.result(discovered, progress));
    }
  }

  /** Ends the run without a commit. */
  public void abandon() throws IOException {
    workers.stop();
    files.abandon();
  }
}
