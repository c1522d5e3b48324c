package org.commentindex.internal.dedup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** Counts what became of the records of a run, each once. */
final class Tally {
  private long added;
  private long updated;
  private long unchanged;
  private long exact;
  private long near;
  private long partial;

  /** A record has no copies. */
  void added() {
    added++;
  }

  /** Some records were folded into these comments. */
  void add(Readings readings, List<Comment> comments) {
    unchanged += readings.unchanged();
    Set<String> fresh = new HashSet<>();
    for (Known known : readings.current()) {
      if (known.fresh()) {
        fresh.add(known.record().key());
      }
    }
    for (Comment comment : comments) {
      boolean wasThere = comment.occurrences().stream().anyMatch(o -> isOld(o, fresh, readings));
      for (Occurrence occurrence : comment.occurrences()) {
        if (fresh.contains(occurrence.record().key())) {
          add(occurrence, wasThere, readings);
        }
      }
    }
  }

  FoldCounts counts() {
    return new FoldCounts(added, updated, unchanged, exact, near, partial);
  }

  private static boolean isOld(Occurrence occurrence, Set<String> fresh, Readings readings) {
    String key = occurrence.record().key();
    return !fresh.contains(key) || readings.replaced().containsKey(key);
  }

  private void add(Occurrence occurrence, boolean wasThere, Readings readings) {
    SourceRecord record = occurrence.record();
    if (readings.isUnchanged(record)) {
      unchanged++;
    } else if (readings.isUpdate(record)) {
      updated++;
    } else {
      switch (occurrence.kind()) {
        case EXACT -> exact++;
        case NEAR -> near++;
        case PARTIAL -> partial++;
        case ORIGINAL -> {
          if (wasThere) {
            updated++;
          } else {
            added++;
          }
        }
      }
    }
  }
}
