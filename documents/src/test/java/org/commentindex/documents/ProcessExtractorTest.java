package org.commentindex.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.commentindex.extract.DocumentKind;
import org.commentindex.extract.ExtractedText;
import org.commentindex.extract.UnreadableDocumentException;
import org.commentindex.indexing.DocumentLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessExtractorTest {
  private static final byte[] SOUND = PdfBuilder.sound("Trees cool the street.");

  private static ExtractedText read(ProcessExtractor extractor, byte[] pdf) throws IOException {
    return read(extractor, new ByteArrayInputStream(pdf));
  }

  private static ExtractedText read(ProcessExtractor extractor, InputStream pdf)
      throws IOException {
    return extractor.extract(DocumentKind.PDF, pdf, 1_000_000);
  }

  private static void requireSound(ProcessExtractor extractor) throws IOException {
    assertThat(read(extractor, SOUND).text()).contains("Trees cool the street.");
  }

  @Test
  void oneProcessReadsAllAndEndsWhenClosed() throws IOException {
    ProcessHandle handle;
    try (ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults())) {
      assertThat(extractor.handle()).as("nothing to read yet").isNull();
      requireSound(extractor);
      handle = Objects.requireNonNull(extractor.handle());
      assertThatThrownBy(() -> read(extractor, "%PDF-1.4 and no more".getBytes(UTF_8)))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageStartingWith("cannot be read as PDF document: ");
      requireSound(extractor);
      assertThat(extractor.handle()).isEqualTo(handle);
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @Test
  void aDocumentThatNeverEndsIsGivenUpAndTheNextIsRead() throws IOException {
    try (ProcessExtractor extractor = new ProcessExtractor(new DocumentLimits(4, 128))) {
      requireSound(extractor);
      assertThatThrownBy(() -> read(extractor, PdfBuilder.endless()))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class, e -> assertThat(e.isTemporary()).isTrue())
          .hasMessage("takes more than 4 seconds to read: skipped");
      requireSound(extractor);
    }
  }

  @Test
  void aDocumentThatEatsTheMemoryIsGivenUpAndTheNextIsRead() throws IOException {
    try (ProcessExtractor extractor = new ProcessExtractor(new DocumentLimits(60, 48))) {
      byte[] bomb = PdfBuilder.swelling(300);
      assertThat(bomb.length).isLessThan(2_000_000);
      assertThatThrownBy(() -> read(extractor, bomb))
          .hasMessage("needs more than 48 MB of memory to read: skipped");
      requireSound(extractor);
    }
  }

  @Test
  void aPageWithFewWordsIsReadWithoutOcr() throws IOException {
    try (ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults())) {
      assertThat(read(extractor, PdfBuilder.sound("Two")).text().strip()).isEqualTo("Two");
    }
  }

  @Test
  void aProcessThatIsKilledCostsTheDocumentItHad() throws IOException {
    try (ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults())) {
      requireSound(extractor);
      ProcessHandle handle = Objects.requireNonNull(extractor.handle());
      InputStream killing =
          new InputStream() {
            private boolean killed;

            @Override
            public int read() {
              return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
              if (!killed) {
                killed = true;
                handle.destroyForcibly();
                handle.onExit().join();
              }
              return -1;
            }
          };
      assertThatThrownBy(() -> read(extractor, killing))
          .hasMessageStartingWith("crashed the process that read it (exit code ");
      requireSound(extractor);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"is killed", "ends", "fails"})
  void aParentThatEndsWithoutClosingLeavesNoDirectory(String how, @TempDir Path temporary)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            Unclosed.class.getName(),
            how);
    ProcessBuilder ofChild = ExtractorCommand.in(temporary, DocumentLimits.defaults());
    command.environment().put("CLASSPATH", ofChild.environment().get("CLASSPATH"));
    Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = process.inputReader(UTF_8)) {
      assertThat(said.readLine()).isEqualTo("1 folder");
      if (how.equals("is killed")) {
        process.destroyForcibly();
      }
      process.waitFor();
    }
    for (int i = 0; i < 600 && !isEmpty(temporary); i++) {
      Thread.sleep(50);
    }
    assertThat(temporary).isEmptyDirectory();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }

  /** Starts a child process and never closes it. */
  static final class Unclosed {
    public static void main(String[] how) throws IOException, InterruptedException {
      ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults());
      requireSound(extractor);
      try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        System.out.println(all.count() + " folder");
      }
      switch (how[0]) {
        case "is killed" -> Thread.sleep(60_000);
        case "fails" -> throw new IllegalStateException("on purpose");
        default -> {}
      }
    }
  }

  @Test
  @SuppressWarnings("try") // closed in the middle on purpose
  void whereNoProcessStartsEachDocumentSaysSo() throws IOException {
    String before = System.getProperty("java.home");
    System.setProperty("java.home", "/nowhere");
    try (ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> read(extractor, SOUND))
            .isInstanceOf(UnreadableDocumentException.class)
            .hasMessageStartingWith(
                "cannot be read: the process that reads documents does not start (");
      }
      System.setProperty("java.home", before);
      extractor.close(); // then the next document may try again
      requireSound(extractor);
    } finally {
      System.setProperty("java.home", before);
    }
  }

  @Test
  void aSourceThatFailsCostsItsDocument() throws IOException {
    try (ProcessExtractor extractor = new ProcessExtractor(DocumentLimits.defaults())) {
      InputStream failing =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
              throw new IOException("the disk is gone");
            }
          };
      assertThatThrownBy(() -> read(extractor, failing)).hasMessage("the disk is gone");
      requireSound(extractor);
    }
  }
}
