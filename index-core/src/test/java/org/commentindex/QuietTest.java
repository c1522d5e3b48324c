package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the library prints nothing, with the default settings of java.util.logging. */
class QuietTest {
  @TempDir private Path folder;

  @Test
  void aProcessThatEmbedsTheLibraryPrintsOnlyItsOwnOutput() throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IndexesAndSearches.class.getName(),
                folder.resolve("index").toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(err)).isEmpty();
    assertThat(Files.readString(out)).isEqualTo("200 %n".formatted());
  }

  /** The program of the test. */
  static final class IndexesAndSearches {
    private static final int RECORDS = 200;

    private IndexesAndSearches() {}

    @SuppressWarnings("SystemOut") // its output is what the test reads
    public static void main(String[] args) throws IOException {
      Path directory = Path.of(args[0]);
      Path file = directory.resolveSibling("pages.html");
      Files.writeString(file, "<p>A ferry at <a href='https://example.org/times'>ten</a>.</p>");
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
        indexer.addFiles(List.of(file));
        for (int i = 0; i < RECORDS; i++) {
          indexer.add(RawRecord.of("app", i, "heron https://example.org/x" + i));
        }
        indexer.commit();
        indexer.openReader().close();
      }
      try (CommentIndex index = CommentIndex.open(directory)) {
        System.out.printf("%d %n", index.search("heron", 1).total());
      }
    }
  }
}
