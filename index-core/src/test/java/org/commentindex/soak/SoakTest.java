package org.commentindex.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.CommentIndexer;
import org.commentindex.reliability.ReliabilityRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A soak: one writer, eight readers, and interrupts at random times. Every answer is compared with
 * a naive model of the commit that the reader sees, and the process must hold no more files,
 * threads and memory afterwards. Ten minutes with {@code -Psoak}, a few seconds in each build.
 */
final class SoakTest {
  private static final long SEED = 20_261_130;
  private static final int COMMIT_READERS = 6;
  private static final int LIVE_READERS = 2;

  /** The length in each build, in seconds. */
  private static final int SHORT = 10;

  /** Parts of a soak. What the heap holds after the first one is what is needed. */
  private static final int PARTS = 4;

  /**
   * Bytes by which the heap in use may grow after the first part. The hashes of forgotten comments
   * and of indexed records grow with the run by less than 1 MB; chosen by hand.
   */
  private static final long HEAP_GROWTH = 24L << 20;

  /** The longest pause of a reader between two questions; chosen by hand. */
  private static final int MAX_PAUSE_NANOS = 40_000_000;

  /** The longest time between two interrupts, in milliseconds; chosen by hand. */
  private static final int MAX_BETWEEN_INTERRUPTS = 40;

  /** Files that an index of a few segments has at most; chosen by hand. */
  private static final int MAX_FILES = 300;

  @TempDir private Path folder;

  private final SoakModel model = new SoakModel();
  private final SoakCounts counts = new SoakCounts();
  private final AtomicBoolean ended = new AtomicBoolean();

  @Test
  @Tag("reliability")
  void answersAreRightWhileTheIndexChanges() throws Exception {
    soak(Duration.ofSeconds(Integer.getInteger("soak.seconds", SHORT)));
  }

  private void soak(Duration length) throws Exception {
    Path directory = folder.resolve("index");
    warmUp(folder.resolve("warm"));
    ProcessState before = ProcessState.now(folder);
    SoakWriter writer = new SoakWriter(directory, model, SEED, ended, counts);
    try (CommentIndexSource source = CommentIndexSource.open(directory)) {
      List<Worker> workers = start(writer, source, directory);
      List<Long> heaps = new ArrayList<>();
      Random random = new Random(SEED);
      for (int part = 0; part < PARTS; part++) {
        interrupt(workers, random, length.dividedBy(PARTS));
        heaps.add(ProcessState.now(folder).heap());
      }
      ended.set(true);
      for (Worker worker : workers) {
        worker.end();
      }
      report(length, heaps);
      assertThat(heaps.getLast() - heaps.getFirst()).as("bytes, " + heaps).isLessThan(HEAP_GROWTH);
    }
    requireNothingLeft(before, directory);
  }

  /** Starts threads that stay, and loads classes. */
  private static void warmUp(Path directory) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(directory)) {
      index.search("warm", 1);
    }
  }

  /** Waits for a moment, so that the readers do not take all processors from the writer. */
  static void pause(Random random) {
    LockSupport.parkNanos(random.nextInt(MAX_PAUSE_NANOS));
  }

  private List<Worker> start(SoakWriter writer, CommentIndexSource source, Path directory) {
    List<Worker> workers = new ArrayList<>();
    workers.add(new Worker("writer", writer));
    for (int i = 0; i < COMMIT_READERS; i++) {
      Callable<Boolean> reader =
          new CommitReader(directory, source, model, SEED + i, ended, counts);
      workers.add(new Worker("reader " + i, reader));
      model.expect(workers.getLast().thread, true);
    }
    for (int i = 0; i < LIVE_READERS; i++) {
      Callable<Boolean> reader = new LiveReader(writer, model, SEED - 1 - i, ended, counts);
      workers.add(new Worker("live reader " + i, reader));
      model.expect(workers.getLast().thread, false);
    }
    workers.forEach(worker -> worker.thread.start());
    return workers;
  }

  /** Interrupts random threads for a time. Ends early if one has failed. */
  private static void interrupt(List<Worker> workers, Random random, Duration length)
      throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end && workers.stream().noneMatch(w -> w.done.getCount() == 0)) {
      workers.get(random.nextInt(workers.size())).thread.interrupt();
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_BETWEEN_INTERRUPTS));
    }
  }

  private void report(Duration length, List<Long> heaps) throws IOException {
    String line =
        "soak of %d s: %s; heap after each quarter: %s MB; %s"
            .formatted(
                length.toSeconds(),
                counts,
                heaps.stream().map(bytes -> bytes >> 20).toList(),
                model.sizes());
    System.out.println(line);
    ReliabilityRow.write(
        getClass(),
        "One writer adds, updates, removes, commits and cancels; eight readers compare each answer",
        "%,d seconds".formatted(length.toSeconds()),
        "%,d commits, %,d cancels, %,d interrupts, %,d answers, all right; no file, thread or memory left"
            .formatted(
                counts.commits.sum(),
                counts.cancels.sum(),
                counts.writerInterrupts.sum() + counts.readerInterrupts.sum(),
                counts.answers.sum() + counts.liveAnswers.sum()));
  }

  private void requireNothingLeft(ProcessState before, Path directory) throws Exception {
    // A last commit deletes the files that were open in readers.
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.commit();
    }
    ProcessState after = ProcessState.now(folder);
    for (int i = 0; i < 50 && !before.threads().containsAll(after.threads()); i++) {
      after = ProcessState.now(folder); // threads that are about to end
    }
    assertThat(after.heap() - before.heap()).as("bytes").isLessThan(HEAP_GROWTH);
    assertThat(after.open()).as("open files").isEqualTo(before.open());
    assertThat(before.threads()).as("threads").containsAll(after.threads());
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSizeLessThan(MAX_FILES);
    }
  }

  /** One thread, and how it ended. */
  private static final class Worker {
    final CountDownLatch done = new CountDownLatch(1);
    final Thread thread;
    private final FutureTask<Boolean> task;

    Worker(String name, Callable<Boolean> work) {
      task =
          new FutureTask<>(work) {
            @Override
            protected void done() {
              done.countDown();
            }
          };
      thread = Thread.ofPlatform().name(name).daemon().unstarted(task);
    }

    void end() throws Exception {
      task.get(1, TimeUnit.MINUTES);
      thread.join();
    }
  }
}
