package org.commentindex.internal.prepare;

import java.io.IOException;
import java.util.Optional;
import org.commentindex.backend.IndexBackend;
import org.commentindex.internal.dedup.Deduplicator;
import org.commentindex.internal.prepare.removal.RequestedRemoval;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The records of the last commit that this run did not remove. Thread-safe. */
final class CommittedRecords {
  private final IndexBackend backend;
  private final RequestedRemoval removal;

  CommittedRecords(IndexBackend backend, RequestedRemoval removal) {
    this.backend = backend;
    this.removal = removal;
  }

  /** Returns the comment with the id of a record, or null. */
  @Nullable Comment withIdOf(SourceRecord record) throws IOException {
    String id = record.id();
    if (id == null || backend.isEmpty()) {
      return null;
    }
    return backend.findById(id).filter(comment -> !removal.hasRemoved(comment)).orElse(null);
  }

  /** Returns true if the last commit has all records of a comment unchanged. */
  boolean has(Comment comment) throws IOException {
    if (backend.isEmpty()) {
      return false;
    }
    if (has(comment, comment.canonicalRecord().key())) {
      return true;
    }
    String second = Deduplicator.secondKey(comment.canonicalRecord());
    return comment.copies() == 1
        && has(Deduplicator.single(comment.canonicalRecord().withKey(second)), second);
  }

  private boolean has(Comment comment, String key) throws IOException {
    Optional<Comment> there = backend.findByRecordKey(key);
    return there.isPresent()
        && !removal.hasRemoved(there.get())
        && comment.occurrences().stream().allMatch(one -> contains(there.get(), one.record()));
  }

  /** Returns true if a comment has a record, under any name of its source. */
  static boolean contains(Comment comment, SourceRecord record) {
    return comment.occurrences().stream()
        .anyMatch(one -> one.record().equalsIgnoringSource(record));
  }
}
