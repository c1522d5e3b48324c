package org.commentindex.internal.dedup.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.dedup.InMemoryIndex;
import org.commentindex.internal.dedup.PhaseProgress;
import org.commentindex.internal.dedup.verify.CopyVerifier;
import org.commentindex.internal.dedup.verify.Fingerprints;
import org.commentindex.internal.dedup.verify.Hashes;
import org.commentindex.internal.dedup.verify.ShingleSet;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/**
 * After each of many random batches, the groups that were updated are those of a naive evaluation
 * of the definition over all comments.
 */
class GroupClustererPropertyTest {
  private static final int TRIALS = 200;
  private static final int BATCHES = 12;

  @Test
  void updatedGroupsAreThoseOfTheDefinition() {
    for (int seed = 0; seed < TRIALS; seed++) {
      Random random = new Random(seed);
      GroupLimits limits =
          new GroupLimits(
              2 + random.nextInt(8),
              2 + random.nextInt(3),
              3,
              random.nextBoolean() ? 1 : 0,
              3 + random.nextInt(30));
      run(random, limits, "seed " + seed + ", " + limits);
    }
  }

  private static void run(Random random, GroupLimits limits, String description) {
    List<List<String>> templates =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> words(random, 18)).toList();
    InMemoryIndex index = new InMemoryIndex();
    int number = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      List<String> ids = index.comments().map(Comment::id).toList();
      for (String id : ids) {
        if (random.nextInt(100) < (batch % 3 == 2 ? 20 : 4)) {
          index.remove(id);
        }
      }
      List<SourceRecord> records = new ArrayList<>();
      int size = random.nextInt(3) == 0 ? 12 : random.nextInt(3);
      for (int i = 0; i < size; i++) {
        int changed = random.nextInt(10) == 0 && number > 0 ? random.nextInt(number) : number++;
        records.add(record(changed, text(templates.get(random.nextInt(templates.size())), random)));
      }
      index.run(records);
      index.group((all, sink) -> GroupClusterer.group(all, limits, sink, PhaseProgress.NONE));
      Map<String, String> groups = new TreeMap<>();
      Map<String, Integer> followers = new TreeMap<>();
      index.comments().forEach(c -> groups.put(c.id(), c.group() == null ? c.id() : c.group()));
      index.comments().forEach(c -> followers.put(c.id(), c.alike()));
      Map<String, String> expected = naive(index.comments().toList(), limits);
      assertThat(groups).as(description + ", batch " + batch).isEqualTo(expected);
      Map<String, Integer> sizes = new TreeMap<>();
      expected.forEach((id, group) -> sizes.put(id, 0));
      expected.forEach((id, group) -> sizes.merge(group, id.equals(group) ? 0 : 1, Integer::sum));
      assertThat(followers).as(description + ", followers, batch " + batch).isEqualTo(sizes);
    }
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(400)).toList();
  }

  private static String text(List<String> template, Random random) {
    List<String> words = new ArrayList<>(template);
    for (int edits = random.nextInt(9); edits > 0; edits--) {
      words.set(random.nextInt(words.size()), "w" + random.nextInt(400));
    }
    return String.join(" ", words);
  }

  private static SourceRecord record(int number, String text) {
    return SourceRecord.builder("s", number, String.format("%016x", number))
        .id("id" + number)
        .author("author " + number)
        .text(text)
        .build();
  }

  private record Unit(Comment comment, Set<Long> fingerprints, long hash, ShingleSet words) {}

  /** Evaluates the definition: each comment in order follows the first representative it may. */
  private static Map<String, String> naive(List<Comment> comments, GroupLimits limits) {
    List<Unit> units = comments.stream().map(GroupClustererPropertyTest::unit).toList();
    Map<Long, List<Unit>> postings = postings(units);
    List<Unit> inOrder = new ArrayList<>(units);
    inOrder.sort(
        Comparator.comparingInt((Unit unit) -> -commonness(unit, postings, limits))
            .thenComparingLong(Unit::hash));
    List<Unit> representatives = new ArrayList<>();
    Map<String, String> groups = new TreeMap<>();
    for (Unit unit : inOrder) {
      String followed = unit.comment.id();
      for (Unit other : representatives) {
        int weight =
            unit.fingerprints.stream()
                .filter(f -> sketch(postings, f, limits).contains(other))
                .mapToInt(Fingerprints::weight)
                .sum();
        if (weight >= limits.minSharedWeight()
            && CopyVerifier.areNearDuplicates(other.words, unit.words)) {
          followed = other.comment.id();
          break;
        }
      }
      if (followed.equals(unit.comment.id())) {
        representatives.add(unit);
      }
      groups.put(unit.comment.id(), followed);
    }
    return groups;
  }

  /** Returns the comments with each fingerprint, by the hash of their ids. */
  private static Map<Long, List<Unit>> postings(List<Unit> units) {
    Map<Long, List<Unit>> postings = new HashMap<>();
    units.stream()
        .sorted(Comparator.comparingLong(Unit::hash))
        .forEach(
            unit ->
                unit.fingerprints.forEach(
                    f -> postings.computeIfAbsent(f, key -> new ArrayList<>()).add(unit)));
    return postings;
  }

  private static List<Unit> sketch(Map<Long, List<Unit>> postings, long f, GroupLimits limits) {
    List<Unit> all = postings.getOrDefault(f, List.of());
    return all.subList(0, Math.min(all.size(), limits.maxSketch()));
  }

  private static int commonness(Unit unit, Map<Long, List<Unit>> postings, GroupLimits limits) {
    return unit.fingerprints.stream()
        .filter(f -> postings.getOrDefault(f, List.of()).size() >= limits.minCommon())
        .mapToInt(Fingerprints::weight)
        .sum();
  }

  private static Unit unit(Comment comment) {
    Set<Long> fingerprints = new HashSet<>();
    CandidateKeyExtractor.keysOf(comment)
        .forEach(
            (kind, keys) -> {
              if (kind.name().endsWith("SHINGLE")) {
                for (long key : keys) {
                  fingerprints.add(key);
                }
              }
            });
    return new Unit(comment, fingerprints, Hashes.of(comment.id()), ShingleSet.of(comment.text()));
  }
}
