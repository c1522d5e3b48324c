package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commentindex.indexing.DocumentLimits;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.StoppedException;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading that was stopped ends soon, also in a source without records. */
@Timeout(60)
final class StoppedReadingTest {
  @TempDir private Path folder;

  /** Stops the reading at a number of reads. */
  private static final class Stopping implements RecordSink {
    private final int most;
    private int reads;

    Stopping(int most) {
      this.most = most;
    }

    @Override
    public void requireNotStopped() throws StoppedException {
      if (++reads > most) {
        throw new StoppedException();
      }
    }

    @Override
    public void accept(RawRecord record) {}

    @Override
    public void reject(Rejection rejection) {}

    @Override
    public void warn(Rejection warning) {}

    @Override
    public void fileRead(String source) {}
  }

  /** Sources of one long record, whose first records come late. */
  private Path source(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] longLine = ("{\"x\":\"" + "la ".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    switch (name) {
      case "a.zip" -> {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
          zip.putNextEntry(new ZipEntry("m.json"));
          zip.write(longLine);
        }
      }
      case "a.gz" -> {
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
          gzip.write(longLine);
        }
      }
      default -> Files.write(file, longLine);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "a.gz", "a.zip", "a.txt"})
  void aSourceWithoutRecordsIsStopped(String name) throws IOException {
    Stopping sink = new Stopping(5);
    Path file = source(name);
    try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
      assertThatThrownBy(() -> reader.read(List.of(file), sink))
          .isInstanceOf(StoppedException.class);
    }
    assertThat(sink.reads).isLessThan(20);
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Set.of("Linux", "Mac OS X").contains(System.getProperty("os.name")), "no mkfifo");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return pipe;
  }

  @Test
  void aPipeWithoutAWriterIsSkippedAndTheOtherFilesAreRead() throws Exception {
    Path pipe = pipe();
    Path good = Files.writeString(folder.resolve("z.jsonl"), "{\"text\":\"heron\"}\n");
    Collected found = new Collected();
    IndexOptions options = IndexOptions.defaults().withDocuments(new DocumentLimits(1, 64));
    try (SourceReader reader = new SourceReader(options)) {
      reader.read(List.of(pipe, good), found);
    }
    assertThat(found.bodies()).containsExactly("heron");
    assertThat(found.rejections)
        .singleElement()
        .asString()
        .contains("is a pipe to which no program wrote for 1 seconds");
  }

  @Test
  void aPipeWithAWriterIsRead() throws Exception {
    Path pipe = pipe();
    Process writer =
        new ProcessBuilder("sh", "-c", "sleep 0.3; echo '{\"text\":\"heron\"}' > " + pipe).start();
    Collected found = Collected.of(pipe);
    assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(found.bodies()).containsExactly("heron");
  }

  @Test
  void theWaitForAWriterIsStopped() throws Exception {
    Path pipe = pipe();
    try (SourceReader reader = new SourceReader(IndexOptions.defaults())) {
      assertThatThrownBy(() -> reader.read(List.of(pipe), new Stopping(3)))
          .isInstanceOf(StoppedException.class);
    }
  }
}
