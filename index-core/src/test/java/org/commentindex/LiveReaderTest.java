package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.commentindex.indexing.Progress.Phase;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.IndexClosedException;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The near-real-time view of an open indexer. */
final class LiveReaderTest {
  /** The time within which an added record must be visible. */
  private static final Duration SOON = Duration.ofMillis(100);

  private static final int RECORDS = 10;

  @TempDir private Path directory;

  private static RawRecord record(String id, String text) {
    return RawRecord.builder("live.txt", 1).id(id).body(text).build();
  }

  @Test
  void anAddedRecordIsVisibleSoonAndNotCommitted() throws Exception {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory);
        CommentIndexSource source = CommentIndexSource.over(indexer.openReader())) {
      long fastest = Long.MAX_VALUE;
      for (int i = 0; i < RECORDS; i++) {
        indexer.add(record("c" + i, "the ferry number " + i + " was late"));
        long added = System.nanoTime();
        while (count(source) <= i && System.nanoTime() - added < TimeUnit.SECONDS.toNanos(30)) {
          source.refresh();
        }
        assertThat(count(source)).isEqualTo(i + 1);
        fastest = Math.min(fastest, System.nanoTime() - added);
      }
      // The fastest, because a busy machine may take longer.
      assertThat(Duration.ofNanos(fastest)).isLessThan(SOON);
      try (CommentIndex committed = CommentIndex.open(directory)) {
        assertThat(committed.count(new CommentQuery.Everything())).isZero();
        assertThat(committed.refreshed()).isSameAs(committed);
      }
    }
  }

  private static long count(CommentIndexSource source) throws IOException {
    try (CommentIndex index = source.acquire()) {
      return index.search("ferry", 1).total();
    }
  }

  @Test
  void copiesAreSeparateCommentsUntilTheCommit() throws IOException {
    String text = "The committee will hear the public on the new tram line on Tuesday evening.";
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.add(RawRecord.of("a.txt", 1, text));
      indexer.commit();
      indexer.add(RawRecord.of("b.txt", 1, text));
      try (CommentIndex live = indexer.openReader()) {
        assertThat(live.search("committee", 10).hits()).hasSize(2);
        indexer.commit();
        assertThat(live.search("committee", 10).hits()).hasSize(2);
        try (CommentIndex after = live.refreshed()) {
          assertThat(after.search("committee", 10).hits()).hasSize(1);
          assertThat(after.stats().comments()).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void aViewDuringACommitHasWhatWasAddedBefore() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory);
        CommentIndexSource source = CommentIndexSource.over(indexer.openReader())) {
      Map<Phase, Long> seen = new EnumMap<>(Phase.class);
      indexer.onProgress(
          progress -> {
            if (progress.phase().compareTo(Phase.DEDUPLICATING) > 0) {
              seen.put(progress.phase(), refreshedCount(source));
            }
          });
      for (long i = 1; i <= RECORDS; i++) {
        seen.clear();
        indexer.add(RawRecord.of("live.txt", i, "the ferry number " + i + " was late"));
        indexer.commit();
        assertThat(seen).containsEntry(Phase.COMMITTING, i);
        assertThat(seen.values()).as("commit " + i).containsOnly(i);
      }
    }
  }

  private static long refreshedCount(CommentIndexSource source) {
    try {
      source.refresh();
      return count(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aRemovedCommentIsNoLongerInTheNextView() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      indexer.add(record("c1", "the ferry was late"));
      indexer.commit();
      try (CommentIndex live = indexer.openReader()) {
        String id = live.search("ferry", 1).hits().getFirst().id();
        indexer.remove(id);
        try (CommentIndex after = live.refreshed()) {
          assertThat(after.count(new CommentQuery.Everything())).isZero();
        }
        assertThat(live.count(new CommentQuery.Everything())).isEqualTo(1);
      }
    }
  }

  @Test
  void aViewRemainsUsableAfterItsIndexerIsClosed() throws IOException {
    CommentIndexer indexer = CommentIndexer.openOrCreate(directory);
    indexer.add(record("c1", "the ferry was late"));
    try (CommentIndex live = indexer.openReader()) {
      indexer.close();
      assertThat(live.search("ferry", 1).hits()).hasSize(1);
      assertThat(live.stats().comments()).isEqualTo(1);
      assertThatThrownBy(live::refreshed).isInstanceOf(IndexClosedException.class);
      assertThatThrownBy(indexer::openReader).isInstanceOf(IndexClosedException.class);
    }
  }
}
