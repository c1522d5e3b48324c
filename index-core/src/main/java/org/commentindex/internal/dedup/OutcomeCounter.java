package org.commentindex.internal.dedup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** Counts the outcome of each new record once. */
final class OutcomeCounter {
  private long added;
  private long updated;
  private long unchanged;
  private long exact;
  private long near;
  private long partial;

  /** Counts a new record without copies. */
  void countAdded() {
    added++;
  }

  /** Counts the new records among some that were clustered into the given comments. */
  void count(RecordVersions versions, List<Comment> comments) {
    unchanged += versions.unchanged();
    Set<String> newKeys = new HashSet<>();
    for (CandidateRecord candidate : versions.current()) {
      if (candidate.isNew()) {
        newKeys.add(candidate.record().key());
      }
    }
    for (Comment comment : comments) {
      boolean existed =
          comment.occurrences().stream().anyMatch(one -> isOld(one, newKeys, versions));
      for (Occurrence occurrence : comment.occurrences()) {
        if (newKeys.contains(occurrence.record().key())) {
          count(occurrence, existed, versions);
        }
      }
    }
  }

  DeduplicationCounts counts() {
    return new DeduplicationCounts(added, updated, unchanged, exact, near, partial);
  }

  private static boolean isOld(
      Occurrence occurrence, Set<String> newKeys, RecordVersions versions) {
    String key = occurrence.record().key();
    return !newKeys.contains(key) || versions.replaced().containsKey(key);
  }

  private void count(Occurrence occurrence, boolean existed, RecordVersions versions) {
    SourceRecord record = occurrence.record();
    if (versions.isUnchanged(record)) {
      unchanged++;
    } else if (versions.isUpdate(record)) {
      updated++;
    } else {
      switch (occurrence.kind()) {
        case EXACT -> exact++;
        case NEAR -> near++;
        case PARTIAL -> partial++;
        case ORIGINAL -> {
          if (existed) {
            updated++;
          } else {
            added++;
          }
        }
      }
    }
  }
}
