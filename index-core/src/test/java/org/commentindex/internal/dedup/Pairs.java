package org.commentindex.internal.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares found pairs of copies with known ones. */
record Pairs(Set<Pair> wanted, Set<Pair> found, Map<Long, String> kinds) {

  record Pair(long one, long two) {}

  static Pairs of(Map<Long, String> wanted, Map<Long, String> kinds, Map<Long, String> found) {
    return new Pairs(pairs(wanted), pairs(found), kinds);
  }

  double precision() {
    return (double) right().size() / found.size();
  }

  double recall() {
    return (double) right().size() / wanted.size();
  }

  double recallOf(String kind) {
    return (double) count(right(), kind) / count(wanted, kind);
  }

  Set<Pair> wrong() {
    Set<Pair> wrong = new HashSet<>(found);
    wrong.removeAll(wanted);
    return wrong;
  }

  Set<Pair> missed() {
    Set<Pair> missed = new HashSet<>(wanted);
    missed.removeAll(found);
    return missed;
  }

  @Override
  public String toString() {
    Map<String, Double> byKind = new TreeMap<>();
    kinds.values().stream()
        .filter(kind -> count(wanted, kind) > 0)
        .forEach(kind -> byKind.put(kind, recallOf(kind)));
    Map<String, Integer> wrongly = new TreeMap<>();
    wrong().forEach(p -> wrongly.merge(kinds.get(p.one) + "/" + kinds.get(p.two), 1, Integer::sum));
    return String.format(
        "precision %.4f, recall %.4f of %d pairs; recall by kind %s; wrongly folded %s",
        precision(), recall(), wanted.size(), byKind, wrongly);
  }

  private Set<Pair> right() {
    Set<Pair> right = new HashSet<>(found);
    right.retainAll(wanted);
    return right;
  }

  private long count(Set<Pair> pairs, String kind) {
    return pairs.stream().filter(pair -> kind.equals(kinds.get(pair.one))).count();
  }

  private static Set<Pair> pairs(Map<Long, String> groups) {
    Map<String, List<Long>> members = new HashMap<>();
    groups.forEach(
        (record, group) -> members.computeIfAbsent(group, g -> new ArrayList<>()).add(record));
    Set<Pair> pairs = new HashSet<>();
    for (List<Long> group : members.values()) {
      for (long one : group) {
        group.stream().filter(two -> one < two).forEach(two -> pairs.add(new Pair(one, two)));
      }
    }
    return pairs;
  }
}
