package org.commentindex.internal.dedup;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commentindex.backend.Mark;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/** Says what a comment is known by. Thread-safe. */
public final class Marks {
  /** Changes when the same comment gets other marks, or other pairs are copies. */
  public static final int VERSION = 1;

  private Marks() {}

  /** The marks of a comment, those of all its records together, each value once, in no order. */
  public static Map<Mark, long[]> of(Comment comment) {
    Map<Mark, Set<Long>> found = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      found.put(mark, new HashSet<>());
    }
    for (Occurrence occurrence : comment.occurrences()) {
      add(occurrence.record(), found);
    }
    Map<Mark, long[]> marks = new EnumMap<>(Mark.class);
    found.forEach((mark, values) -> marks.put(mark, toArray(values)));
    return marks;
  }

  private static void add(SourceRecord record, Map<Mark, Set<Long>> found) {
    Likeness likeness = Likeness.of(record);
    put(found, Mark.KEY, ofKey(record.key()));
    if (likeness.id() != null) {
      put(found, Mark.ID, Hashes.of(likeness.id()));
    }
    if (likeness.clique() != 0) {
      put(found, Mark.TEXT, likeness.clique());
    }
    Mark kind = likeness.id() == null ? Mark.OPEN_SHINGLE : Mark.NAMED_SHINGLE;
    for (long value : likeness.wording().fingerprints()) {
      put(found, kind, value);
    }
  }

  private static void put(Map<Mark, Set<Long>> found, Mark mark, long value) {
    found.computeIfAbsent(mark, m -> new HashSet<>()).add(value);
  }

  private static long ofKey(String key) {
    try {
      return Long.parseUnsignedLong(key, 16);
    } catch (NumberFormatException notHexadecimal) {
      return Hashes.of(key);
    }
  }

  private static long[] toArray(Set<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
