package org.commentindex.internal.dedup;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.GroupSink;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The view of an index that deduplication has, in memory. Keeps its comments between runs. */
public final class InMemoryIndex implements DeduplicationInput {
  private final List<@Nullable Comment> comments = new ArrayList<>();
  private final BitSet fresh = new BitSet();
  private final Map<CandidateKeyKind, TreeMap<Long, IntArrayList>> keys =
      new EnumMap<>(CandidateKeyKind.class);
  private final AtomicLong loads = new AtomicLong();
  private long deduplicationMillis;

  /** Adds the records of one run, deduplicates, and applies the changes. */
  public DeduplicationCounts run(List<SourceRecord> records) {
    comments.removeIf(comment -> comment == null);
    fresh.clear();
    loads.set(0);
    for (SourceRecord record : records) {
      fresh.set(comments.size());
      comments.add(Deduplicator.single(record));
    }
    indexKeys();
    List<Comment> put = new ArrayList<>();
    long start = System.nanoTime();
    DeduplicationCounts counts =
        Unchecked.io(
            () ->
                Deduplicator.deduplicate(
                    this,
                    (removed, added) -> {
                      for (int number : removed) {
                        comments.set(number, null);
                      }
                      put.addAll(added);
                    },
                    PhaseProgress.NONE));
    deduplicationMillis = (System.nanoTime() - start) / 1_000_000;
    comments.addAll(put);
    return counts;
  }

  /** Runs a clusterer over the comments and stores the groups that it passes to the sink. */
  public void group(Grouping grouping) {
    indexKeys();
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < comments.size(); number++) {
      numbers.put(id(number), number);
    }
    Unchecked.io(
        () -> {
          grouping.group(
              this,
              (id, group, alike) -> {
                int number = Objects.requireNonNull(numbers.get(id), id);
                comments.set(number, load(number).withGroup(group, alike));
              });
          return this;
        });
  }

  /** A clusterer. */
  public interface Grouping {
    void group(DeduplicationInput index, GroupSink sink) throws IOException;
  }

  /** Removes a comment. */
  public void remove(String id) {
    comments.removeIf(comment -> comment != null && comment.id().equals(id));
  }

  private void indexKeys() {
    comments.removeIf(comment -> comment == null);
    keys.clear();
    for (int number = 0; number < comments.size(); number++) {
      int comment = number;
      CandidateKeyExtractor.keysOf(load(number))
          .forEach(
              (kind, values) -> {
                for (long value : values) {
                  valuesOf(kind).computeIfAbsent(value, v -> new IntArrayList()).add(comment);
                }
              });
    }
  }

  private Map<Long, IntArrayList> valuesOf(CandidateKeyKind kind) {
    return keys.computeIfAbsent(kind, k -> new TreeMap<>());
  }

  /** Returns the current comments. */
  public Stream<Comment> comments() {
    return comments.stream().filter(comment -> comment != null).map(comment -> comment);
  }

  /** Returns how often a comment was read since the last run began. */
  long loads() {
    return loads.get();
  }

  /** Returns how long deduplication took in the last run. */
  long deduplicationMillis() {
    return deduplicationMillis;
  }

  @Override
  public int size() {
    return comments.size();
  }

  @Override
  public boolean has(int comment) {
    return comments.get(comment) != null;
  }

  @Override
  public String id(int comment) {
    return load(comment).id();
  }

  @Override
  public void close() {}

  @Override
  public boolean isNew(int comment) {
    return fresh.get(comment);
  }

  @Override
  public long newComments() {
    return fresh.cardinality();
  }

  @Override
  public Comment load(int number) {
    loads.incrementAndGet();
    Comment comment = comments.get(number);
    if (comment == null) {
      throw new IllegalArgumentException("no comment " + number);
    }
    return comment;
  }

  @Override
  public void forEachSharedKey(
      CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action) {
    forEach(first, second, fresh, action);
  }

  @Override
  public void forEachRepeatedKey(
      CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action) {
    BitSet all = new BitSet();
    all.set(0, size());
    forEach(first, second, all, action);
  }

  @Override
  public @Nullable String group(int comment) {
    return load(comment).group();
  }

  @Override
  public int alike(int comment) {
    return load(comment).alike();
  }

  private void forEach(
      CandidateKeyKind first, CandidateKeyKind second, BitSet among, SharedKeyVisitor action) {
    valuesOf(first)
        .forEach(
            (value, numbers) -> {
              int[] one = numbers.toArray();
              int[] two = first == second ? new int[0] : findByKey(second, value);
              long different = Stream.of(one, two).flatMapToInt(Arrays::stream).distinct().count();
              boolean isShared =
                  Stream.of(one, two).flatMapToInt(Arrays::stream).anyMatch(among::get);
              if (different > 1 && isShared) {
                Unchecked.io(
                    () -> {
                      action.visit(value, one, two);
                      return one;
                    });
              }
            });
  }

  @Override
  public int[] findByKey(CandidateKeyKind kind, long value) {
    IntArrayList numbers = valuesOf(kind).get(value);
    return numbers == null ? new int[0] : numbers.toArray();
  }
}
