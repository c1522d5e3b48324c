package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher keeps a cache of loaded classes. Whatever becomes of it, the answer is the same and
 * nothing is said.
 */
class StartCacheTest {
  private static final Ran ANSWER = new Ran(0, "1\n", "");

  @TempDir private static Path folder;
  private static Installation program;
  private static FileTime jarMade;
  private static Path cache;
  private static byte[] whole;

  /** The first time several start at once: one of them makes the cache. */
  @BeforeAll
  static void severalThatStartAtOnceMakeOneCache() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
    program = Installation.in(folder);
    jarMade = Files.getLastModifiedTime(program.jar());
    List<Process> started = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      started.add(program.start(""));
    }
    for (Process one : started) {
      assertThat(Installation.ended(one)).isEqualTo(ANSWER);
    }
    cache = Installation.cacheMade(program.target());
    assertThat(Installation.caches(program.target())).hasSize(1);
    whole = Files.readAllBytes(cache);
  }

  @BeforeEach
  void nothingElseIsThere() throws IOException, InterruptedException {
    for (Path other : Installation.caches(program.target())) {
      Files.delete(other);
    }
    Files.setLastModifiedTime(program.jar(), jarMade);
    Files.write(cache, whole);
    assertThat(isUsed()).isTrue();
  }

  @Test
  void aPartOfACacheIsMadeAnew() throws IOException, InterruptedException {
    Files.write(cache, Arrays.copyOf(whole, whole.length / 3));
    assertThat(isUsed()).isFalse();
    Installation.cacheMade(program.target());
    assertThat(isUsed()).isTrue();
  }

  @Test
  void garbageIsPassedOver() throws IOException, InterruptedException {
    byte[] garbage = new byte[whole.length];
    new Random(1).nextBytes(garbage);
    Files.write(cache, garbage);
    assertThat(isUsed()).isFalse();
  }

  /** A cache is named after the Java and the jar it is of. */
  @Test
  void anotherJarHasACacheOfItsOwn() throws IOException, InterruptedException {
    Files.setLastModifiedTime(program.jar(), FileTime.from(Instant.now().minusSeconds(3_600)));
    assertThat(isUsed()).isFalse();
    Installation.cacheMadeBeside(cache);
    assertThat(isUsed()).isTrue();
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNoCache() throws IOException, InterruptedException {
    Path target = program.target();
    Files.delete(cache);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(target), "who runs this can write everywhere");
      assertThat(isUsed()).isFalse();
      Installation.cacheMade(program.otherPlace());
      assertThat(isUsed()).isTrue();
      assertThat(Installation.caches(target)).isEmpty();
    } finally {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Runs the program; whether its classes came from the cache, as Java's log says. */
  private static boolean isUsed() throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "classes", ".log");
    Process run = program.start("-Xlog:class+load=info:file=" + log);
    assertThat(Installation.ended(run)).isEqualTo(ANSWER);
    List<String> own =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("org.commentindex.cli.Main "))
            .toList();
    assertThat(own).hasSize(1);
    return own.getFirst().contains("shared objects file");
  }
}
