package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.group.GroupSink;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** The view of an index that deduplication has, in memory. Keeps its comments between runs. */
public final class InMemoryIndex implements DeduplicationInput {
  private final List<@Nullable Comment> comments = new ArrayList<>();
  private final BitSet fresh = new BitSet();

  /** The comments as the last grouping left them, by id. */
  private final Map<String, Comment> committed = new TreeMap<>();

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
    Unchecked.io(
        () -> {
          grouping.group(
              this,
              (id, group, followers) -> {
                int number = find(id);
                assertThat(number).as(id).isNotNegative();
                comments.set(number, load(number).withGroup(group, followers));
              });
          return this;
        });
    committed.clear();
    comments().forEach(comment -> committed.put(comment.id(), comment));
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
  public int count() {
    return (int) comments().count();
  }

  @Override
  public void forEach(CommentVisitor action) throws IOException {
    for (int number = 0; number < comments.size(); number++) {
      if (comments.get(number) != null) {
        action.visit(number);
      }
    }
  }

  @Override
  public int[] added() {
    return fresh.stream().toArray();
  }

  @Override
  public int[] written() {
    return IntStream.range(0, comments.size())
        .filter(number -> comments.get(number) != null && isWritten(load(number)))
        .toArray();
  }

  /** A stored comment is the same object until it is written again. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isWritten(Comment comment) {
    return committed.get(comment.id()) != comment;
  }

  @Override
  public int removedCount() {
    return (int) removed().count();
  }

  @Override
  public void forEachRemoved(RemovedVisitor action) throws IOException {
    for (Comment comment : removed().toList()) {
      action.visit(comment);
    }
  }

  private Stream<Comment> removed() {
    Set<Comment> there = Collections.newSetFromMap(new IdentityHashMap<>());
    comments().forEach(there::add);
    return committed.values().stream().filter(comment -> !there.contains(comment));
  }

  @Override
  public int find(String id) {
    for (int number = 0; number < comments.size(); number++) {
      if (comments.get(number) != null && id(number).equals(id)) {
        return number;
      }
    }
    return -1;
  }

  @Override
  public long[] hashes(int[] numbers) {
    return Arrays.stream(numbers).mapToLong(number -> Hashes.of(id(number))).toArray();
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
  public Comment load(int number) {
    loads.incrementAndGet();
    Comment comment = comments.get(number);
    if (comment == null) {
      throw new IllegalArgumentException("no comment " + number);
    }
    return comment;
  }

  @Override
  public @Nullable String group(int comment) {
    return load(comment).group();
  }

  @Override
  public int followers(int comment) {
    return load(comment).alike();
  }

  @Override
  public void forEachSharedKey(
      int[] among, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException {
    BitSet wanted = new BitSet();
    Arrays.stream(among).forEach(wanted::set);
    for (long key : valuesOf(first).keySet()) {
      int[] one = postings(first, key);
      int[] two = first == second ? new int[0] : postings(second, key);
      if (one.length + two.length > 1
          && IntStream.concat(Arrays.stream(one), Arrays.stream(two)).anyMatch(wanted::get)) {
        action.visit(key, one, two);
      }
    }
  }

  @Override
  public void forEachPosting(
      long[] wanted, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException {
    for (long key : wanted) {
      int[] one = postings(first, key);
      int[] two = first == second ? new int[0] : postings(second, key);
      if (one.length + two.length > 0) {
        action.visit(key, one, two);
      }
    }
  }

  private int[] postings(CandidateKeyKind kind, long key) {
    IntArrayList numbers = valuesOf(kind).get(key);
    return numbers == null ? new int[0] : numbers.toArray();
  }

  @Override
  public long indexed(long key) {
    return key;
  }
}
