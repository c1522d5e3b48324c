package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.internal.lucene.commit.CommitFiles;
import org.commentindex.reliability.ReliabilityRow;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes to directories that fail at random, become full, or lose what was not synced, as at a loss
 * of power. What was committed stays, a commit is whole or not there, and the next writer works.
 */
@Tag("reliability")
class FaultyDirectoryTest {
  /** The directories per build. */
  private static final int FAULTS = 20;

  /** One disk of so many is full. The class measures the whole folder at each write: seconds. */
  private static final int FULL_DISKS = 15;

  private static final List<Fault> OTHERS =
      List.of(Fault.RANDOM_ERRORS, Fault.ERRORS_AT_OPENING, Fault.LOSS_OF_POWER);

  private static final int COMMITS = 8;
  private static final int COMMENTS_PER_COMMIT = 25;

  /** The operations before a loss of power. The writers do more than that; measured. */
  private static final int MAX_OPERATIONS = 1_500;

  @TempDir private Path folder;

  /** At one of the operations on the directory, the files that were not synced are destroyed. */
  private static final class LossOfPower extends MockDirectoryWrapper.Failure {
    private int operations;

    LossOfPower(int operations) {
      this.operations = operations;
      setDoFail();
    }

    @Override
    public void eval(MockDirectoryWrapper directory) throws IOException {
      if (--operations == 0) {
        directory.crash();
        throw new IOException("the power is lost");
      }
    }
  }

  /** What goes wrong. */
  private enum Fault {
    RANDOM_ERRORS,
    ERRORS_AT_OPENING,
    FULL_DISK,
    LOSS_OF_POWER;

    /** Prepares a directory. Rates and sizes are chosen by hand: most writers fail, some do not. */
    void prepare(MockDirectoryWrapper directory, Random random) throws IOException {
      switch (this) {
        case RANDOM_ERRORS -> directory.setRandomIOExceptionRate(random.nextDouble() / 300);
        case ERRORS_AT_OPENING ->
            directory.setRandomIOExceptionRateOnOpen(random.nextDouble() / 30);
        case FULL_DISK -> directory.setMaxSizeInBytes(2_000 + random.nextInt(40_000));
        case LOSS_OF_POWER -> directory.failOn(new LossOfPower(1 + random.nextInt(MAX_OPERATIONS)));
      }
    }
  }

  private int commits;
  private final List<Throwable> printed = new CopyOnWriteArrayList<>();
  private Thread.@Nullable UncaughtExceptionHandler before;

  @BeforeEach
  void keepWhatThreadsPrint() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> printed.add(e));
  }

  @AfterEach
  void nothingWasPrinted() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    assertThat(printed).isEmpty();
  }

  @Test
  @Timeout(600)
  void whatWasCommittedStays() throws IOException {
    int faults = Integer.getInteger("reliability.faults", FAULTS);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int seed = 0; seed < faults; seed++) {
      Fault fault = seed % FULL_DISKS == 0 ? Fault.FULL_DISK : OTHERS.get(seed % OTHERS.size());
      outcomes.merge(fault + " " + outcome(fault, seed), 1, Integer::sum);
    }
    for (Fault fault : Fault.values()) {
      assertThat(outcomes.getOrDefault(fault + " failed", 0)).as("%s", fault).isPositive();
    }
    int failed =
        outcomes.entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("failed"))
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertThat(commits).as("commits of %s", outcomes).isGreaterThan(faults);
    ReliabilityRow.write(
        getClass(),
        "A directory fails at random, at opening, is full, or loses what was not synced",
        "%,d writers".formatted(faults),
        "%,d writers failed after %,d commits; no commit lost, none in part, no file left over"
            .formatted(failed, commits));
  }

  private String outcome(Fault fault, int seed) throws IOException {
    Path place = folder.resolve("seed" + seed);
    String name = fault + ", seed " + seed;
    Random random = new Random(seed);
    MockDirectoryWrapper faulty = new MockDirectoryWrapper(random, FSDirectory.open(place));
    faulty.setCheckIndexOnClose(false);
    faulty.setThrottling(MockDirectoryWrapper.Throttling.NEVER);
    int committed = 0;
    boolean failed = false;
    try (CommentIndexer indexer = indexer(place, faulty)) {
      fault.prepare(faulty, random);
      while (committed < COMMITS) {
        addBatch(indexer, committed);
        indexer.commit();
        committed++;
      }
    } catch (IOException e) {
      assertThat(e).as(name).hasMessageMatching("(?s).*\\S.*");
      failed = true;
    }
    commits += committed;
    requireWhole(place, committed, name);
    return failed ? "failed" : "did not fail";
  }

  private static CommentIndexer indexer(Path place, Directory directory) throws IOException {
    return CommentIndexer.over(
        LuceneIndexBackend.over(place, directory, 1), IndexOptions.defaults());
  }

  private static void addBatch(CommentIndexer indexer, int batch) throws IOException {
    for (int i = 0; i < COMMENTS_PER_COMMIT; i++) {
      indexer.add(record(batch * COMMENTS_PER_COMMIT + i));
    }
    if (batch > 1) {
      indexer.remove("id" + batch);
    }
  }

  private static Set<String> idsAfter(int commits) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < commits * COMMENTS_PER_COMMIT; i++) {
      ids.add("id" + i);
    }
    for (int batch = 2; batch < commits; batch++) {
      ids.remove("id" + batch);
    }
    return ids;
  }

  /** The commit that failed may be there as a whole, if it failed after it was written. */
  private static void requireWhole(Path place, int committed, String name) throws IOException {
    if (committed > 0) {
      assertThat(CommentIndex.check(place).findings()).as(name).isEmpty();
      assertThat(ids(place)).as(name).isIn(idsAfter(committed), idsAfter(committed + 1));
    }
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(place)) {
      indexer.add(record(9_999));
      assertThat(indexer.commit().added()).as(name).isEqualTo(1);
    }
    assertThat(CommentIndex.check(place).findings()).as(name).isEmpty();
    assertThat(leftovers(place)).as(name).isEmpty();
  }

  private static Set<String> ids(Path place) throws IOException {
    Set<String> found = new TreeSet<>();
    try (CommentIndex index = CommentIndex.open(place)) {
      index.forEach(null, comment -> found.add(comment.id()));
    }
    return found;
  }

  /** Returns the files that do not belong to the last commit. */
  private static Set<String> leftovers(Path place) throws IOException {
    try (Directory directory = FSDirectory.open(place)) {
      Set<String> files = new TreeSet<>(List.of(directory.listAll()));
      files.removeAll(CommitFiles.of(SegmentInfos.readLatestCommit(directory)));
      files.remove("write.lock");
      return files;
    }
  }

  private static RawRecord record(int number) {
    return RawRecord.builder("app", number)
        .id("id" + number)
        .body("Heron number " + number + " stands in the shallow water of the lake.")
        .build();
  }
}
