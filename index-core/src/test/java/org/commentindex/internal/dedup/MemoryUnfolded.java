package org.commentindex.internal.dedup;

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
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;

/** An index in memory, as far as folding sees it; keeps its comments from run to run. */
final class MemoryUnfolded implements Unfolded {
  private final List<@Nullable Comment> comments = new ArrayList<>();
  private final BitSet fresh = new BitSet();
  private final Map<Mark, TreeMap<Long, Ints>> marks = new EnumMap<>(Mark.class);
  private final AtomicLong loads = new AtomicLong();
  private long foldMillis;

  /** One run: adds records, folds, applies what folding says. */
  FoldCounts run(List<SourceRecord> records) {
    comments.removeIf(comment -> comment == null);
    fresh.clear();
    loads.set(0);
    for (SourceRecord record : records) {
      fresh.set(comments.size());
      comments.add(Folder.alone(record));
    }
    marks.clear();
    for (int number = 0; number < comments.size(); number++) {
      addMarks(number);
    }
    List<Comment> put = new ArrayList<>();
    long start = System.nanoTime();
    FoldCounts counts =
        Unchecked.io(
            () ->
                Folder.fold(
                    this,
                    (removed, added) -> {
                      for (int number : removed) {
                        comments.set(number, null);
                      }
                      put.addAll(added);
                    }));
    foldMillis = (System.nanoTime() - start) / 1_000_000;
    comments.addAll(put);
    return counts;
  }

  /** Groups the look-alikes among all that is there. */
  void group() {
    groupKeeping(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The same, keeping at most so many fingerprints, and names of groups. */
  void groupKeeping(int mostFingerprints, int mostNames) {
    remark();
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < comments.size(); number++) {
      numbers.put(id(number), number);
    }
    Unchecked.io(
        () -> {
          LookAlikes.group(
              this,
              mostFingerprints,
              mostNames,
              (id, group, alike) -> {
                int number = Objects.requireNonNull(numbers.get(id), id);
                comments.set(number, load(number).withGroup(group, alike));
              });
          return this;
        });
  }

  /** How many pairs are compared for that. */
  long comparisons() {
    remark();
    return Unchecked.io(() -> LookAlikes.comparisons(this));
  }

  /** Removes a comment. */
  void remove(String id) {
    comments.removeIf(comment -> comment != null && comment.id().equals(id));
  }

  private void remark() {
    comments.removeIf(comment -> comment == null);
    marks.clear();
    for (int number = 0; number < comments.size(); number++) {
      addMarks(number);
    }
  }

  private void addMarks(int number) {
    Marks.of(load(number))
        .forEach(
            (mark, values) -> {
              for (long value : values) {
                valuesOf(mark).computeIfAbsent(value, v -> new Ints()).add(number);
              }
            });
  }

  private Map<Long, Ints> valuesOf(Mark mark) {
    return marks.computeIfAbsent(mark, m -> new TreeMap<>());
  }

  /** The comments that are there now. */
  Stream<Comment> comments() {
    return comments.stream().filter(comment -> comment != null).map(comment -> comment);
  }

  /** How many comments were read since the last run began, for their marks or by folding. */
  long loads() {
    return loads.get();
  }

  /** How long folding took in the last run. */
  long foldMillis() {
    return foldMillis;
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
  public void forEachId(IdVisitor action) throws IOException {
    for (int comment = 0; comment < size(); comment++) {
      if (has(comment)) {
        action.visit(comment, id(comment));
      }
    }
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
  public void forEachShared(Mark first, Mark second, Group action) {
    forEach(first, second, fresh, action);
  }

  @Override
  public void forEachRepeated(Mark first, Mark second, Group action) {
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

  private void forEach(Mark first, Mark second, BitSet among, Group action) {
    valuesOf(first)
        .forEach(
            (value, numbers) -> {
              int[] one = numbers.toArray();
              int[] two = first == second ? new int[0] : having(second, value);
              long different = Stream.of(one, two).flatMapToInt(Arrays::stream).distinct().count();
              boolean news = Stream.of(one, two).flatMapToInt(Arrays::stream).anyMatch(among::get);
              if (different > 1 && news) {
                Unchecked.io(
                    () -> {
                      action.visit(value, one, two);
                      return one;
                    });
              }
            });
  }

  @Override
  public int[] having(Mark mark, long value) {
    Ints numbers = valuesOf(mark).get(value);
    return numbers == null ? new int[0] : numbers.toArray();
  }
}
