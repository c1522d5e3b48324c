package org.commentindex.soak;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexingCancelledException;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.query.CommentQuery;
import org.commentindex.source.RawRecord;

/**
 * Adds, updates and removes comments, commits, and now and then cancels or closes without a commit.
 * Repeats each call that is interrupted.
 */
final class SoakWriter implements Callable<Boolean> {
  /** Comments above which more are removed than added: keeps the model fast. */
  private static final int MANY = 1_500;

  private static final int MAX_STEPS = 40;
  private static final Instant FIRST_DATE = Instant.parse("2020-01-01T00:00:00Z");

  final SoakCounts counts;
  private final Path directory;
  private final SoakModel model;
  private final Random random;
  private final AtomicBoolean ended;
  private final Map<String, SoakRow> current = new HashMap<>();
  private final List<SoakRow> added = new ArrayList<>();
  private final List<SoakRow> removed = new ArrayList<>();
  private int commit;
  private int serial;
  private CommentIndexer indexer;
  private volatile CommentIndexSource live;

  SoakWriter(Path directory, SoakModel model, long seed, AtomicBoolean ended, SoakCounts counts)
      throws IOException {
    this.directory = directory;
    this.model = model;
    this.random = new Random(seed);
    this.ended = ended;
    this.counts = counts;
    this.indexer = CommentIndexer.openOrCreate(directory);
    this.live = CommentIndexSource.over(indexer.openReader());
    commit();
  }

  /** Returns a view of what was added so far. Closed when the writer opens another indexer. */
  CommentIndexSource live() {
    return live;
  }

  @Override
  public Boolean call() throws IOException {
    while (!ended.get()) {
      int steps = random.nextInt(MAX_STEPS);
      for (int i = 0; i < steps; i++) {
        step();
      }
      switch (random.nextInt(25)) {
        case 0 -> abandon(false);
        case 1 -> abandon(true);
        default -> commit();
      }
      model.prune();
    }
    repeated(() -> close(indexer));
    live.close();
    return true;
  }

  private void step() throws IOException {
    int kind = random.nextInt(100);
    if (current.isEmpty() || kind < (current.size() < MANY ? 60 : 20)) {
      add("c" + serial);
    } else if (kind < 75) {
      update();
    } else if (kind < 97) {
      remove(List.of(anyId()));
    } else if (kind == 97) {
      removeMatching();
    } else if (kind == 98) {
      forget(anyId());
    } else {
      remove(List.of(anyId(), "no-such-id", anyId()));
    }
  }

  private String anyId() {
    return new ArrayList<>(current.keySet()).get(random.nextInt(current.size()));
  }

  private SoakRow row(String id) {
    return Objects.requireNonNull(current.get(id), id);
  }

  private SoakRow newRow(String id) {
    serial++;
    List<String> words = new ArrayList<>();
    words.add("unique" + serial + "n");
    int length = 4 + random.nextInt(14);
    for (int i = 0; i < length; i++) {
      words.add(SoakQuestion.word(random));
    }
    Instant date = FIRST_DATE.plusSeconds(serial * 60L);
    return new SoakRow(id, SoakQuestion.author(random), date, words);
  }

  private void add(String id) throws IOException {
    SoakRow row = newRow(id);
    beginAdding(row);
    repeated(
        () -> {
          indexer.add(row.record());
          return true;
        });
    current.put(id, row);
    counts.added.increment();
  }

  private void beginAdding(SoakRow row) {
    row.addBegan = model.clock.incrementAndGet();
    model.add(row);
    added.add(row);
  }

  private void update() throws IOException {
    String id = anyId();
    SoakRow before = row(id);
    SoakRow row = newRow(id);
    beginAdding(row);
    before.removeBegan = model.clock.incrementAndGet();
    repeated(
        () -> {
          indexer.update(row.record());
          return true;
        });
    endRemoving(before);
    current.put(id, row);
    counts.updated.increment();
  }

  private void endRemoving(SoakRow row) {
    row.removeEnded = model.clock.incrementAndGet();
    removed.add(row);
    current.remove(row.id);
  }

  private void remove(List<String> ids) throws IOException {
    List<SoakRow> gone =
        ids.stream().distinct().filter(current::containsKey).map(current::get).toList();
    beginRemoving(gone);
    repeated(() -> indexer.remove(ids));
    gone.forEach(this::endRemoving);
    counts.removed.add(gone.size());
  }

  private void removeMatching() throws IOException {
    String word = SoakQuestion.word(random);
    String other = SoakQuestion.word(random);
    List<SoakRow> gone =
        current.values().stream().filter(row -> row.has(word) && row.has(other)).toList();
    beginRemoving(gone);
    CommentQuery query = CommentQuery.phrase(word).and(CommentQuery.phrase(other));
    repeated(() -> indexer.removeMatching(query));
    gone.forEach(this::endRemoving);
    counts.removed.add(gone.size());
  }

  private void forget(String id) throws IOException {
    SoakRow row = row(id);
    beginRemoving(List.of(row));
    repeated(() -> indexer.forget(List.of(id)));
    endRemoving(row);
    counts.removed.increment();
  }

  private void beginRemoving(List<SoakRow> gone) {
    long now = model.clock.incrementAndGet();
    gone.forEach(row -> row.removeBegan = now);
  }

  private void commit() throws IOException {
    int number = ++commit;
    RawRecord marker =
        RawRecord.builder("marker", 1).id(SoakModel.MARKER).body("number " + number).build();
    repeated(
        () -> {
          indexer.update(marker);
          return true;
        });
    model.prepare(number, current);
    model.commitBegan = model.clock.incrementAndGet();
    IndexingReport report = repeated(indexer::commit);
    if (report.rejected() > 0) {
      throw new AssertionError("rejected: " + report.rejected());
    }
    long now = model.clock.incrementAndGet();
    added.forEach(row -> row.addCommitted = now);
    removed.forEach(row -> row.removeCommitted = now);
    added.clear();
    removed.clear();
    counts.commits.increment();
  }

  /** Discards what was added since the last commit, and opens another indexer. */
  private void abandon(boolean cancel) throws IOException {
    if (cancel) {
      indexer.cancel();
      try {
        repeated(indexer::commit);
        throw new AssertionError("a cancelled indexer committed");
      } catch (IndexingCancelledException e) {
        counts.cancels.increment();
      }
    }
    model.indexers.incrementAndGet();
    CommentIndexSource before = live;
    repeated(() -> close(indexer));
    added.forEach(model::drop);
    for (SoakRow row : removed) {
      row.removeBegan = Long.MAX_VALUE;
      row.removeEnded = Long.MAX_VALUE;
    }
    current.clear();
    current.putAll(model.last());
    added.clear();
    removed.clear();
    indexer = repeated(() -> CommentIndexer.openOrCreate(directory));
    CommentIndex reader = repeated(indexer::openReader);
    live = CommentIndexSource.over(reader);
    model.indexers.incrementAndGet();
    before.close();
  }

  private static boolean close(CommentIndexer indexer) throws IOException {
    indexer.close();
    return true;
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private <T> T repeated(Step<T> step) throws IOException {
    while (true) {
      try {
        return step.run();
      } catch (InterruptedIOException e) {
        counts.writerInterrupts.increment();
        if (!Thread.interrupted()) {
          throw new AssertionError("the thread is no longer interrupted", e);
        }
      }
    }
  }
}
