package org.commentindex.internal.prepare;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.MarkedComment;
import org.commentindex.backend.Unfolded;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.dedup.FoldCounts;
import org.commentindex.internal.dedup.Folder;
import org.commentindex.internal.dedup.Marks;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;

/**
 * What happens between two commits: records are prepared and added on several threads as they come,
 * then folded, then committed.
 */
public final class IndexingRun implements RecordSink {
  private final IndexBackend backend;
  private final RunCounts counts = new RunCounts();
  private final Workers<RawRecord> workers;
  private final long startNanos = System.nanoTime();

  /** A run that writes to this backend. */
  public IndexingRun(IndexBackend backend) {
    this.backend = backend;
    this.workers = new Workers<>(this::index);
  }

  @Override
  public void accept(RawRecord record) throws IOException {
    workers.give(record);
  }

  @Override
  public void reject(Rejection rejection) {
    counts.reject(rejection);
  }

  @Override
  public void remark(Rejection remark) {
    counts.remark(remark);
  }

  @Override
  public void fileRead(String source) {
    counts.fileRead();
  }

  private void index(RawRecord raw) throws IOException {
    SourceRecord record = RecordPreparation.prepare(raw);
    if (record.text().isEmpty() && record.id() == null && record.cites().isEmpty()) {
      Long line = raw.lines() == null ? Long.valueOf(raw.number()) : raw.lines().first();
      reject(new Rejection(raw.source(), line, "no text in it"));
      return;
    }
    for (Comment comment : Folder.provisional(record, raw.copies())) {
      if (isThereAlready(comment)) {
        counts.unchanged();
      } else {
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
    workers.finish();
    FoldCounts folded;
    try (Unfolded index = backend.unfolded()) {
      folded =
          Folder.fold(
              index,
              (removed, put) ->
                  backend.replace(
                      index,
                      removed,
                      put.stream().map(c -> new MarkedComment(c, Marks.of(c))).toList()));
    }
    if (topics.haveChanged()) {
      topics.tagAllAgain(backend);
    }
    Map<String, String> settings = topics.settings(backend);
    backend.commit(settings);
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    return counts.report(folded, took);
  }

  /** Stops without committing. */
  public void abandon() {
    workers.stop();
  }
}
