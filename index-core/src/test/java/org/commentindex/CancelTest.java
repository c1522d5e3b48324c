package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexingCancelledException;
import org.commentindex.indexing.Progress;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that a cancelled indexer leaves the last commit as it was. */
class CancelTest {
  @TempDir private Path folder;

  private static RawRecord record(int number) {
    return RawRecord.builder("app", number).id("id" + number).body("Heron " + number).build();
  }

  private Path index() {
    return folder.resolve("index");
  }

  @BeforeEach
  void commitOne() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index())) {
      indexer.add(record(1));
      indexer.commit();
    }
  }

  private long comments() throws IOException {
    try (CommentIndex index = CommentIndex.open(index())) {
      return index.stats().comments();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Progress.Phase.class,
      names = {"DEDUPLICATING", "GROUPING", "FINDING_TOPICS"})
  void aCommitIsCancelledInEachPhaseBeforeItIsWritten(Progress.Phase when) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index())) {
      indexer.onProgress(
          progress -> {
            if (progress.phase() == when) {
              indexer.cancel();
            }
          });
      indexer.add(record(2));
      indexer.remove("id1");
      assertThatThrownBy(indexer::commit).isInstanceOf(IndexingCancelledException.class);
      assertThatThrownBy(indexer::commit).isInstanceOf(IndexingCancelledException.class);
      assertThatThrownBy(() -> indexer.add(record(3)))
          .isInstanceOf(IndexingCancelledException.class);
    }
    assertThat(comments()).isEqualTo(1);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index())) {
      indexer.add(record(2));
      assertThat(indexer.commit().added()).isEqualTo(1);
    }
    assertThat(comments()).isEqualTo(2);
  }

  @Test
  void aCommitThatIsBeingWrittenIsCompleted() throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index())) {
      indexer.onProgress(
          progress -> {
            if (progress.phase() == Progress.Phase.COMMITTING) {
              indexer.cancel();
            }
          });
      indexer.add(record(2));
      assertThat(indexer.commit().added()).isEqualTo(1);
    }
    assertThat(comments()).isEqualTo(2);
  }

  @Test
  void readingFilesIsCancelled() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines
          .append("{\"id\":\"f")
          .append(i)
          .append("\",\"text\":\"Heron ")
          .append(i)
          .append("\"}\n");
    }
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index())) {
      indexer.cancel();
      assertThatThrownBy(() -> indexer.addFiles(List.of(file)))
          .isInstanceOf(IndexingCancelledException.class);
    }
    assertThat(comments()).isEqualTo(1);
  }
}
