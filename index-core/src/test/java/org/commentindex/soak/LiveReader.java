package org.commentindex.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexSource;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexClosedException;
import org.commentindex.search.SearchRequest;

/**
 * Compares answers of the writer's near-real-time view: what was committed and not removed must be
 * in it, what was not yet added or was removed must not.
 */
final class LiveReader implements Callable<Boolean> {
  private static final int ALL = 100_000;

  private final SoakWriter writer;
  private final SoakModel model;
  private final Random random;
  private final AtomicBoolean ended;
  private final SoakCounts counts;

  LiveReader(
      SoakWriter writer, SoakModel model, long seed, AtomicBoolean ended, SoakCounts counts) {
    this.writer = writer;
    this.model = model;
    this.random = new Random(seed);
    this.ended = ended;
    this.counts = counts;
  }

  @Override
  public Boolean call() throws IOException {
    while (!ended.get()) {
      try {
        ask();
        SoakTest.pause(random);
      } catch (IndexClosedException e) {
        // The writer opens another indexer.
        Thread.onSpinWait();
      } catch (InterruptedIOException e) {
        counts.readerInterrupts.increment();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
      }
    }
    return true;
  }

  private void ask() throws IOException {
    int indexer = model.indexers.get();
    long before = model.now();
    CommentIndexSource source = writer.live();
    source.refresh();
    SoakQuestion question = SoakQuestion.random(random);
    Map<String, String> found = new HashMap<>();
    try (CommentIndex index = source.acquire()) {
      ParsedQuery query = index.parser().parse(question.query());
      index.forEachHit(SearchRequest.of(query).withLimit(ALL), hit -> put(found, hit));
    }
    long after = model.clock.get();
    long commitBegan = model.commitBegan;
    // The writer changes the times of rows when it goes back, so they are copied before the check.
    List<SoakRow> rows = model.rows().stream().map(SoakRow::copy).toList();
    if (indexer % 2 == 1 || indexer != model.indexers.get()) {
      return; // the writer went back to the last commit meanwhile
    }
    compare(rows, question, found, before, after, commitBegan);
    counts.liveAnswers.increment();
  }

  private static void put(Map<String, String> found, Hit hit) {
    String text = hit.comment().text();
    assertThat(found.put(text, hit.id())).as("twice: " + text).isNull();
  }

  private static void compare(
      List<SoakRow> rows,
      SoakQuestion question,
      Map<String, String> found,
      long before,
      long after,
      long commitBegan) {
    for (SoakRow row : rows) {
      boolean matches = question.matches().test(row);
      boolean required = row.addCommitted <= before && row.removeBegan > after;
      boolean gone =
          row.removeCommitted <= before
              || (row.removeEnded <= before && commitBegan < row.removeEnded);
      String id = found.remove(row.text);
      String what = "%s at %d to %d: %s".formatted(question.query(), before, after, row);
      if (matches && required) {
        assertThat(id).as("missing: " + what).isEqualTo(row.id);
      }
      if (!matches || gone || row.addBegan > after) {
        assertThat(id).as("too much: " + what).isNull();
      }
    }
    assertThat(found).as(question.query()).isEmpty();
  }
}
