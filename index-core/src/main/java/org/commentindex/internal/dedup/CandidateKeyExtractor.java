package org.commentindex.internal.dedup;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.dedup.verify.RecordContent;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;

/**
 * Computes the candidate keys of a comment: values that comments share if they may be copies.
 * Thread-safe.
 */
public final class CandidateKeyExtractor {
  private static final int HEXADECIMAL = 16;

  private CandidateKeyExtractor() {}

  /** Returns the distinct candidate keys of all records of a comment, by kind, in no order. */
  public static Map<CandidateKeyKind, long[]> keysOf(Comment comment) {
    if (comment.occurrences().size() == 1) {
      return keysOf(comment.canonicalRecord());
    }
    Map<CandidateKeyKind, Set<Long>> found = new EnumMap<>(CandidateKeyKind.class);
    for (Occurrence occurrence : comment.occurrences()) {
      keysOf(occurrence.record())
          .forEach(
              (kind, values) -> {
                Set<Long> all = found.computeIfAbsent(kind, k -> new HashSet<>());
                Arrays.stream(values).forEach(all::add);
              });
    }
    Map<CandidateKeyKind, long[]> keys = new EnumMap<>(CandidateKeyKind.class);
    found.forEach((kind, values) -> keys.put(kind, toArray(values)));
    return keys;
  }

  private static Map<CandidateKeyKind, long[]> keysOf(SourceRecord record) {
    RecordContent content = RecordContent.of(record);
    String id = content.id();
    long exactCopyKey = content.exactCopyKey();
    Map<CandidateKeyKind, long[]> keys = new EnumMap<>(CandidateKeyKind.class);
    keys.put(CandidateKeyKind.KEY, new long[] {hashOf(record.key())});
    if (id != null) {
      keys.put(CandidateKeyKind.ID, new long[] {Hashes.of(id)});
    }
    long[] texts =
        LongStream.of(exactCopyKey, content.momentKey()).filter(key -> key != 0).toArray();
    if (texts.length > 0) {
      keys.put(CandidateKeyKind.TEXT, texts);
    }
    CandidateKeyKind kind =
        id == null ? CandidateKeyKind.OPEN_SHINGLE : CandidateKeyKind.NAMED_SHINGLE;
    keys.put(kind, content.shingles().fingerprints());
    return keys;
  }

  private static long hashOf(String recordKey) {
    try {
      return Long.parseUnsignedLong(recordKey, HEXADECIMAL);
    } catch (NumberFormatException notHexadecimal) {
      return Hashes.of(recordKey);
    }
  }

  private static long[] toArray(Set<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
