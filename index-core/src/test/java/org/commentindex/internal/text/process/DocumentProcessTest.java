package org.commentindex.internal.text.process;

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
import org.commentindex.indexing.DocumentLimits;
import org.commentindex.internal.text.DocumentKind;
import org.commentindex.internal.text.DocumentText;
import org.commentindex.internal.text.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentProcessTest {
  private static final byte[] SOUND = Pdfs.sound("Trees cool the street.");

  private static DocumentText read(DocumentProcess process, byte[] pdf) throws IOException {
    return read(process, new ByteArrayInputStream(pdf));
  }

  private static DocumentText read(DocumentProcess process, InputStream pdf) throws IOException {
    return process.read(DocumentKind.PDF, new byte[0], pdf, 1_000_000);
  }

  private static void requireSound(DocumentProcess process) throws IOException {
    assertThat(read(process, SOUND).text()).contains("Trees cool the street.");
  }

  @Test
  void oneProcessReadsAllAndEndsWhenClosed() throws IOException {
    ProcessHandle handle;
    try (DocumentProcess process = new DocumentProcess(DocumentLimits.defaults())) {
      assertThat(process.handle()).as("nothing to read yet").isNull();
      requireSound(process);
      handle = Objects.requireNonNull(process.handle());
      assertThatThrownBy(() -> read(process, "%PDF-1.4 and no more".getBytes(UTF_8)))
          .isInstanceOf(UnreadableDocumentException.class)
          .hasMessageStartingWith("cannot be read as PDF document: ");
      requireSound(process);
      assertThat(process.handle()).isEqualTo(handle);
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @Test
  void aDocumentThatNeverEndsIsGivenUpAndTheNextIsRead() throws IOException {
    try (DocumentProcess process = new DocumentProcess(new DocumentLimits(4, 128))) {
      requireSound(process);
      assertThatThrownBy(() -> read(process, Pdfs.endless()))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class, e -> assertThat(e.isForNow()).isTrue())
          .hasMessage("takes more than 4 seconds to read: given up");
      requireSound(process);
    }
  }

  @Test
  void aDocumentThatEatsTheMemoryIsGivenUpAndTheNextIsRead() throws IOException {
    try (DocumentProcess process = new DocumentProcess(new DocumentLimits(60, 48))) {
      byte[] bomb = Pdfs.swelling(300);
      assertThat(bomb.length).isLessThan(2_000_000);
      assertThatThrownBy(() -> read(process, bomb))
          .hasMessage("needs more than 48 MB of memory to read: given up");
      requireSound(process);
    }
  }

  @Test
  void aPageWithFewWordsIsNotLookedAtAsAPicture() throws IOException {
    try (DocumentProcess process = new DocumentProcess(DocumentLimits.defaults())) {
      assertThat(read(process, Pdfs.sound("Two")).text().strip()).isEqualTo("Two");
    }
  }

  @Test
  void aProcessThatIsKilledCostsTheDocumentItHad() throws IOException {
    try (DocumentProcess process = new DocumentProcess(DocumentLimits.defaults())) {
      requireSound(process);
      ProcessHandle handle = Objects.requireNonNull(process.handle());
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
      assertThatThrownBy(() -> read(process, killing))
          .hasMessageStartingWith("ended the process that read it (exit code ");
      requireSound(process);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"is killed", "ends", "fails"})
  void whoeverEndsWithoutClosingLeavesNoFolder(String how, @TempDir Path temporary)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            Unclosed.class.getName(),
            how);
    ProcessBuilder ofChild = ChildCommand.in(temporary, DocumentLimits.defaults());
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

  /** Starts a process for documents and forgets it. */
  static final class Unclosed {
    public static void main(String[] how) throws IOException, InterruptedException {
      DocumentProcess process = new DocumentProcess(DocumentLimits.defaults());
      requireSound(process);
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
    try (DocumentProcess process = new DocumentProcess(DocumentLimits.defaults())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> read(process, SOUND))
            .isInstanceOf(UnreadableDocumentException.class)
            .hasMessageStartingWith(
                "cannot be read: the process that reads documents does not start (");
      }
      System.setProperty("java.home", before);
      process.close(); // then the next document may try again
      requireSound(process);
    } finally {
      System.setProperty("java.home", before);
    }
  }

  @Test
  void aSourceThatFailsCostsItsDocument() throws IOException {
    try (DocumentProcess process = new DocumentProcess(DocumentLimits.defaults())) {
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
      assertThatThrownBy(() -> read(process, failing)).hasMessage("the disk is gone");
      requireSound(process);
    }
  }
}
