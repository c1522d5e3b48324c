package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexWriteException;
import org.commentindex.internal.lucene.commit.CommitFiles;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a full disk loses nothing that was committed, and that the indexer says so. */
class FullDiskTest {
  @TempDir private Path folder;

  /** A directory that accepts a number of bytes. */
  private static final class SmallDisk extends FilterDirectory {
    private long bytes;

    SmallDisk(Directory on, long bytes) {
      super(on);
      this.bytes = bytes;
    }

    private synchronized void take(long written) throws IOException {
      bytes -= written;
      if (bytes < 0) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput out) {
      return new FilterIndexOutput("limited " + out, out.getName(), out) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }
  }

  @Test
  void aFullDiskLosesNoCommitAndEndsTheIndexer() throws IOException {
    for (int seed = 0; seed < 8; seed++) {
      Path place = folder.resolve("seed" + seed);
      SmallDisk disk =
          new SmallDisk(FSDirectory.open(place), 5_000 + new Random(seed).nextInt(90_000));
      Set<String> committed = new HashSet<>();
      IndexOptions options = IndexOptions.defaults().withBufferMegabytes(1);
      try (CommentIndexer indexer =
          CommentIndexer.over(LuceneIndexBackend.over(place, disk, 1), options)) {
        assertThatThrownBy(() -> writeUntilItFails(indexer, committed))
            .as("seed " + seed)
            .isInstanceOf(IndexWriteException.class)
            .hasMessageContaining("No space left on device")
            .hasMessageContaining("the last commit is unchanged");
        assertThatThrownBy(indexer::commit).isInstanceOf(IndexWriteException.class);
        assertThatThrownBy(() -> indexer.remove("0")).isInstanceOf(IndexWriteException.class);
      }
      assertThat(leftovers(place)).as("seed " + seed).isEmpty();
      Set<String> found = new HashSet<>();
      try (CommentIndex index = CommentIndex.open(place)) {
        index.forEach(null, comment -> found.add(comment.id()));
      }
      assertThat(found).as("seed " + seed).isEqualTo(committed);
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(place)) {
        indexer.add(record(9_999));
        assertThat(indexer.commit().added()).isEqualTo(1);
      }
    }
  }

  /** Returns the files that do not belong to the last commit. */
  private static Set<String> leftovers(Path place) throws IOException {
    try (Directory directory = FSDirectory.open(place)) {
      Set<String> files = new TreeSet<>(List.of(directory.listAll()));
      files.removeAll(CommitFiles.of(SegmentInfos.readLatestCommit(directory)));
      files.remove(IndexWriter.WRITE_LOCK_NAME);
      return files;
    }
  }

  private static void writeUntilItFails(CommentIndexer indexer, Set<String> committed)
      throws IOException {
    for (int number = 0; number < 10_000; number += 40) {
      Set<String> batch = new HashSet<>();
      for (int i = number; i < number + 40; i++) {
        indexer.add(record(i));
        batch.add("id" + i);
      }
      indexer.commit();
      committed.addAll(batch);
    }
  }

  private static RawRecord record(int number) {
    return RawRecord.builder("app", number)
        .id("id" + number)
        .body("Heron number " + number + " stands in the shallow water of the lake.")
        .build();
  }
}
