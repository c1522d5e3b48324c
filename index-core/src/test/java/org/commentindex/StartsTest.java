package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier processes and other programs left, and what they take away. */
class StartsTest {
  @TempDir private Path folder;

  private void indexOne(Path index) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index)) {
      indexer.add(RawRecord.builder("app", 1).id("a").body("A heron by the lake.").build());
      assertThat(indexer.commit().added()).isEqualTo(1);
    }
  }

  @Test
  void aFirstRunThatWasKilledBeforeItsFirstCommitIsRepeated() throws IOException {
    for (String left : List.of("pending_segments_1", "_0.fdt", "_0.cfs", "_0_Lucene90_0.dvd")) {
      Path index = Files.createDirectory(folder.resolve("killed" + left));
      Files.writeString(index.resolve(left), "half a file");
      Files.createFile(index.resolve("write.lock"));
      assertThatThrownBy(() -> CommentIndex.open(index)).isInstanceOf(IndexNotFoundException.class);
      indexOne(index);
      assertThat(CommentIndex.check(index).findings()).as(left).isEmpty();
      assertThat(index.resolve(left)).as(left).doesNotExist();
    }
  }

  @Test
  void aFailedOpenLeavesNoLockAndNoOpenFiles() throws IOException {
    Path index = folder.resolve("index");
    indexOne(index);
    Path attachment = damage(index, ".cfs");
    long before = openFiles();
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> CommentIndexer.openOrCreate(index))
          .isInstanceOf(DamagedIndexException.class)
          .hasMessageContaining(String.valueOf(attachment.getFileName()));
      assertThatThrownBy(() -> CommentIndex.open(index)).isInstanceOf(DamagedIndexException.class);
    }
    assertThat(openFiles()).isLessThan(before + 10); // other threads may open some
    assertThat(index.resolve("comment-index.writer")).doesNotExist();
  }

  private static Path damage(Path index, String end) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      Path file = files.filter(one -> one.toString().endsWith(end)).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      return file;
    }
  }

  private static long openFiles() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.count();
    }
  }

  @Test
  void aFolderDeletedUnderTheWriterIsToldAsSuch() throws IOException {
    Path index = folder.resolve("index");
    indexOne(index);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index)) {
      indexer.add(RawRecord.builder("app", 2).id("b").body("Another heron.").build());
      try (Stream<Path> files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(index);
      assertThatThrownBy(indexer::commit)
          .isInstanceOf(IndexWriteException.class)
          .hasMessageContaining("the folder of the index was deleted: " + index);
    }
    indexOne(index);
  }
}
