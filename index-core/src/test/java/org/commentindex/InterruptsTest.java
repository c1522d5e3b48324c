package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.SearchRequest;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that interrupts lose nothing and break neither indexers nor indexes. */
class InterruptsTest {
  private static final int RECORDS = 60;

  @TempDir private Path folder;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static RawRecord record(int number) {
    return RawRecord.builder("app", number)
        .id(id(number))
        .body("Heron number " + number + " stands in the shallow water of the lake.")
        .build();
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "id%03d", number);
  }

  /** An action is repeated until it is not interrupted; each record must be counted once. */
  @Test
  void interruptsAtRandomPointsLoseNothing() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      Path place = folder.resolve("seed" + seed);
      AtomicBoolean done = new AtomicBoolean();
      Thread interrupter = interrupter(Thread.currentThread(), new Random(seed), done);
      long added = 0;
      try (CommentIndexer writer = repeated(() -> CommentIndexer.openOrCreate(place))) {
        for (int i = 0; i < RECORDS; i++) {
          RawRecord record = record(i);
          repeated(
              () -> {
                writer.add(record);
                return true;
              });
          if (i % 20 == 19) {
            added += repeated(writer::commit).added();
          }
        }
        String gone = id(seed);
        assertThat(repeated(() -> writer.remove(gone))).isTrue();
        repeated(writer::commit);
      } finally {
        done.set(true);
        joinUninterruptibly(interrupter);
      }
      assertThat(added).as("seed " + seed).isEqualTo(RECORDS);
      try (CommentIndex index = CommentIndex.open(place)) {
        assertThat(index.search("heron", 1).total()).as("seed " + seed).isEqualTo(RECORDS - 1);
        assertThat(index.find(id(seed))).isEmpty();
      }
    }
  }

  @SuppressWarnings("ThreadJoinLoop") // the loop ends when the thread did
  private static void joinUninterruptibly(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        // The last of the interrupts that it sent.
      }
    }
    Thread.interrupted();
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T repeated(Step<T> step) throws IOException {
    while (true) {
      try {
        return step.run();
      } catch (InterruptedIOException e) {
        assertThat(Thread.interrupted()).isTrue();
      }
    }
  }

  private static Thread interrupter(Thread target, Random random, AtomicBoolean done) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (!done.get()) {
                try {
                  TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
                } catch (InterruptedException e) {
                  return;
                }
                target.interrupt();
              }
            });
  }

  /** A refresh writes the buffer of the indexer, and the last close of a view deletes files. */
  @Test
  void interruptsOfThreadsThatReadALiveViewDoNotEndTheWriter() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder);
        CommentIndexSource live = CommentIndexSource.over(writer.openReader())) {
      FutureTask<Boolean> reading = new FutureTask<>(() -> refresh(live, done));
      Thread reader = Thread.ofPlatform().start(reading);
      Thread interrupter = interrupter(reader, new Random(1), done);
      for (int i = 0; i < 20 * RECORDS; i++) {
        writer.add(record(i));
        if (i % RECORDS == 0) {
          writer.commit();
        }
      }
      done.set(true);
      assertThat(reading.get()).isTrue();
      interrupter.join();
      writer.commit();
      live.refresh();
      assertThat(live.search(SearchRequest.of("heron")).total()).isEqualTo(20 * RECORDS);
    }
  }

  @Test
  void anInterruptedAddAddsEitherTheRecordOrNothing() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder);
        CommentIndex live = writer.openReader()) {
      Thread.currentThread().interrupt();
      int added = 0;
      try {
        writer.add(record(1));
        added++;
      } catch (InterruptedIOException e) {
        // It is not added.
      }
      assertThat(Thread.interrupted()).isTrue();
      assertThat(live.stats().comments()).isZero();
      assertThat(writer.commit().offered()).isEqualTo(added);
    }
  }

  private static boolean refresh(CommentIndexSource live, AtomicBoolean done) throws IOException {
    while (!done.get()) {
      try {
        live.refresh();
        live.search(SearchRequest.of("heron"));
      } catch (InterruptedIOException e) {
        assertThat(Thread.interrupted()).isTrue();
      }
    }
    return true;
  }

  @Test
  void anInterruptEndsOpeningAndSearchingAndLeavesNothingBroken() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      for (int i = 0; i < RECORDS; i++) {
        writer.add(record(i));
      }
      writer.commit();
    }
    for (OpenOptions options : List.of(OpenOptions.forManyQueries(), OpenOptions.forFewQueries())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> CommentIndex.open(folder, options))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      try (CommentIndex index = CommentIndex.open(folder, options)) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> index.search("heron", 9))
            .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(index.search("heron", 9).total()).isEqualTo(RECORDS);
        assertThat(index.search("heron", 9).hits()).hasSize(9);
        assertThat(index.stats().comments()).isEqualTo(RECORDS);
      }
    }
  }

  @Test
  void anInterruptDuringReadingStopsItAndTheRestIsReadLater() throws IOException {
    Path file = folder.resolve("herons.txt");
    Files.writeString(file, "One heron.\n\nTwo herons.\n", StandardCharsets.UTF_8);
    Path place = folder.resolve("index");
    try (CommentIndexer writer = CommentIndexer.openOrCreate(place)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> writer.addFiles(List.of(file)))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(writer.commit().rejected()).isZero();
      writer.addFiles(List.of(file));
      assertThat(writer.commit().added()).isPositive();
    }
    try (CommentIndex index = CommentIndex.open(place)) {
      assertThat(index.search("heron", 9).total()).isPositive();
    }
  }

  @Test
  void anInterruptedThreadClosesAnIndexer() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      writer.add(record(1));
      writer.commit();
      writer.add(record(2));
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder);
        CommentIndex index = writer.openReader()) {
      assertThat(index.stats().comments()).isEqualTo(1);
    }
  }
}
