package org.commentindex.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyPointsFormatTest {
  private static final String FIELD = "number";

  @TempDir private Path folder;

  /** Each file of its own, as those of large segments are. */
  @BeforeEach
  void writeAHundredPoints() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCodec(new IndexCodec());
    config.setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < 100; i++) {
        Document document = new Document();
        document.add(new LongPoint(FIELD, i));
        writer.addDocument(document);
      }
    }
  }

  @Test
  void findsWhatLuceneWrote() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(count(reader, 10, 19)).isEqualTo(10);
      assertThat(count(reader, 200, 300)).isZero();
    }
  }

  @Test
  void readsFilesThatAWriterHasRemovedSinceTheIndexWasOpened() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (Path file : filesOfPoints()) {
        Files.delete(file);
      }
      assertThat(count(reader, 10, 19)).isEqualTo(10);
    }
  }

  @Test
  void sharesOneReaderAmongThreads() throws Exception {
    try (Directory files = FSDirectory.open(folder)) {
      Opened directory = new Opened(files);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        List<Long> counts =
            Stream.generate(() -> 0)
                .limit(64)
                .parallel()
                .map(
                    any -> {
                      try {
                        return count(reader, 10, 19);
                      } catch (IOException e) {
                        throw new IllegalStateException(e);
                      }
                    })
                .toList();
        assertThat(counts).containsOnly(10L);
      }
      assertThat(directory.open).isEmpty();
    }
  }

  @Test
  void closesWhatNobodyAskedFor() throws IOException {
    try (Directory files = FSDirectory.open(folder)) {
      Opened directory = new Opened(files);
      DirectoryReader reader = DirectoryReader.open(directory);
      assertThat(directory.open).anyMatch(name -> name.endsWith(".kdd"));
      reader.close();
      assertThat(directory.open).isEmpty();
    }
  }

  @Test
  void saysWhenTheyAreAskedForThatTheyAreBroken() throws IOException {
    for (Path file : filesOfPoints()) {
      Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    }
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThatThrownBy(() -> count(reader, 10, 19)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysAtOnceThatTheyAreMissing() throws IOException {
    for (Path file : filesOfPoints()) {
      Files.delete(file);
    }
    try (Directory files = FSDirectory.open(folder)) {
      Opened directory = new Opened(files);
      assertThatThrownBy(() -> DirectoryReader.open(directory)).isInstanceOf(IOException.class);
      assertThat(directory.open).isEmpty();
    }
  }

  private static long count(DirectoryReader reader, long from, long to) throws IOException {
    return new IndexSearcher(reader).count(LongPoint.newRangeQuery(FIELD, from, to));
  }

  private List<Path> filesOfPoints() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> points = files.filter(file -> file.toString().matches(".*\\.kd[mid]")).toList();
      assertThat(points).hasSize(3);
      return points;
    }
  }

  /** Knows which of its files are open. */
  private static final class Opened extends FilterDirectory {
    private final Set<String> open = new HashSet<>();

    Opened(Directory in) {
      super(in);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      IndexInput input = in.openInput(name, context);
      open.add(name);
      return new FilterIndexInput(name, input) {
        @Override
        public IndexInput clone() {
          return in.clone();
        }

        @Override
        public void close() throws IOException {
          super.close();
          open.remove(name);
        }
      };
    }
  }
}
