package org.commentindex.internal.dedup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the run that first added a comment, when records are clustered again: the earliest run of
 * the comments that it continues.
 *
 * <p>A comment continues a comment with the same id, a comment whose records it has, and a comment
 * that it updates: a record with the same key has a new text, and the id of the other comment no
 * longer exists. If a file has another text at the same place, but the earlier text still exists,
 * this is not an update.
 */
final class FirstRuns {
  private final Map<String, List<Comment>> byId = new HashMap<>();
  private final Map<String, List<Earlier>> byKey = new HashMap<>();
  private final Set<String> idsAfter = new HashSet<>();

  /** A record before, and its comment. */
  private record Earlier(SourceRecord record, Comment comment) {}

  private FirstRuns(Collection<Comment> before, List<Comment> after) {
    for (Comment comment : before) {
      byId.computeIfAbsent(comment.id(), id -> new ArrayList<>()).add(comment);
      for (Occurrence occurrence : comment.occurrences()) {
        byKey
            .computeIfAbsent(occurrence.record().key(), key -> new ArrayList<>())
            .add(new Earlier(occurrence.record(), comment));
      }
    }
    after.forEach(comment -> idsAfter.add(comment.id()));
  }

  /**
   * Returns the comments with their first runs.
   *
   * @param before the comments that were clustered again
   * @param after the comments that their records are now
   */
  static List<Comment> of(Collection<Comment> before, List<Comment> after) {
    FirstRuns runs = new FirstRuns(before, after);
    return after.stream().map(comment -> comment.withAdded(runs.earliest(comment))).toList();
  }

  private @Nullable Instant earliest(Comment comment) {
    Instant earliest = null;
    for (Comment same : byId.getOrDefault(comment.id(), List.of())) {
      earliest = earlier(earliest, same.added());
    }
    for (Occurrence occurrence : comment.occurrences()) {
      for (Earlier other : byKey.getOrDefault(occurrence.record().key(), List.of())) {
        boolean gone = !idsAfter.contains(other.comment().id());
        if (gone || occurrence.record().equalsIgnoringSource(other.record())) {
          earliest = earlier(earliest, other.comment().added());
        }
      }
    }
    return earliest;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
