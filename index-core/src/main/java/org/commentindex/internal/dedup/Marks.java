package org.commentindex.internal.dedup;

import java.util.Arrays;
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
  public static final int VERSION = 2;

  private Marks() {}

  /** The marks of a comment, those of all its records together, each value once, in no order. */
  public static Map<Mark, long[]> of(Comment comment) {
    if (comment.occurrences().size() == 1) {
      return of(comment.kept());
    }
    Map<Mark, Set<Long>> found = new EnumMap<>(Mark.class);
    for (Occurrence occurrence : comment.occurrences()) {
      of(occurrence.record())
          .forEach(
              (mark, values) -> {
                Set<Long> all = found.computeIfAbsent(mark, m -> new HashSet<>());
                Arrays.stream(values).forEach(all::add);
              });
    }
    Map<Mark, long[]> marks = new EnumMap<>(Mark.class);
    found.forEach((mark, values) -> marks.put(mark, toArray(values)));
    return marks;
  }

  private static Map<Mark, long[]> of(SourceRecord record) {
    Likeness likeness = Likeness.of(record);
    String id = likeness.id();
    long clique = likeness.clique();
    Map<Mark, long[]> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.KEY, new long[] {ofKey(record.key())});
    if (id != null) {
      marks.put(Mark.ID, new long[] {Hashes.of(id)});
    }
    if (clique != 0) {
      marks.put(Mark.TEXT, new long[] {clique});
    }
    Mark kind = id == null ? Mark.OPEN_SHINGLE : Mark.NAMED_SHINGLE;
    marks.put(kind, likeness.wording().fingerprints());
    return marks;
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
