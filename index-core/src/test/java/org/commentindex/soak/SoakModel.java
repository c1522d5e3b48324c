package org.commentindex.soak;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the index must contain: the comments of each commit by its number, and the times at which
 * comments came and went since. Readers say what they may still ask for; the rest is dropped.
 */
final class SoakModel {
  /** The id of the comment whose text is the number of the commit. */
  static final String MARKER = "marker";

  /** Counts the steps of the writer. */
  final AtomicLong clock = new AtomicLong();

  /** Incremented when the writer opens another indexer. */
  final AtomicInteger indexers = new AtomicInteger();

  /** When the last commit began. */
  volatile long commitBegan;

  private final ConcurrentSkipListMap<Integer, Map<String, SoakRow>> commits =
      new ConcurrentSkipListMap<>();
  private final Set<SoakRow> rows = ConcurrentHashMap.newKeySet();
  private final Map<Thread, Integer> commitsSeen = new ConcurrentHashMap<>();
  private final Map<Thread, Long> timesSeen = new ConcurrentHashMap<>();

  /** Called before a commit, since readers may see it before the call returns. */
  void prepare(int commit, Map<String, SoakRow> current) {
    commits.put(commit, Map.copyOf(current));
  }

  /** Called if a prepared commit did not happen. */
  void withdraw(int commit) {
    commits.remove(commit);
  }

  void add(SoakRow row) {
    rows.add(row);
  }

  void drop(SoakRow row) {
    rows.remove(row);
  }

  /** Returns all rows that a view without a commit may show, and further ones. */
  Collection<SoakRow> rows() {
    return rows;
  }

  /** Returns the rows of a commit. The reader will not ask for an earlier commit. */
  Map<String, SoakRow> at(int commit) {
    Map<String, SoakRow> found = commits.get(commit);
    if (found == null) {
      throw new AssertionError("no commit " + commit + " in " + commits.keySet());
    }
    commitsSeen.put(Thread.currentThread(), commit);
    return found;
  }

  /** The reader will not ask about an earlier time. */
  long now() {
    long now = clock.get();
    timesSeen.put(Thread.currentThread(), now);
    return now;
  }

  /** Announces a reader before it starts. */
  void expect(Thread reader, boolean ofCommits) {
    if (ofCommits) {
      commitsSeen.put(reader, 0);
    } else {
      timesSeen.put(reader, 0L);
    }
  }

  /** Returns what is left of the rows that the last commit has, by id, for the writer. */
  Map<String, SoakRow> last() {
    return commits.isEmpty() ? new HashMap<>() : new HashMap<>(commits.lastEntry().getValue());
  }

  /** Drops what no reader can ask for. */
  void prune() {
    int commit = commitsSeen.values().stream().min(Integer::compare).orElse(0);
    commits.headMap(commit).clear();
    long time = timesSeen.values().stream().min(Long::compare).orElse(0L);
    rows.removeIf(row -> row.removeCommitted < time);
  }

  List<Integer> sizes() {
    return List.of(commits.size(), rows.size());
  }
}
