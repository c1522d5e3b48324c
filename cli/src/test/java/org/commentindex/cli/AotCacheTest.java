package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache of the build: it is used where it fits, and ignored silently where it does not. */
class AotCacheTest {
  private static final Ran ANSWER = new Ran(0, "1\n", "");

  @TempDir private static Path folder;
  private static Installation program;
  private static FileTime jarTime;
  private static byte[] cache;

  @BeforeAll
  static void aCacheOfThisJava() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
    assumeTrue(Runtime.version().feature() >= 25, "this Java has no AOT cache");
    program = Installation.in(folder);
    jarTime = Files.getLastModifiedTime(program.jar());
    program.makeCache();
    cache = Files.readAllBytes(program.cache());
  }

  @BeforeEach
  void theCacheFits() throws IOException, InterruptedException {
    Files.setLastModifiedTime(program.jar(), jarTime);
    Files.write(program.cache(), cache);
    assertThat(isUsed()).isTrue();
  }

  @Test
  void aMissingCacheIsIgnored() throws IOException, InterruptedException {
    Files.delete(program.cache());
    assertThat(isUsed()).isFalse();
  }

  @Test
  void aTruncatedCacheIsIgnored() throws IOException, InterruptedException {
    Files.write(program.cache(), Arrays.copyOf(cache, cache.length / 3));
    assertThat(isUsed()).isFalse();
  }

  @Test
  void garbageIsIgnored() throws IOException, InterruptedException {
    byte[] garbage = new byte[cache.length];
    new Random(1).nextBytes(garbage);
    Files.write(program.cache(), garbage);
    assertThat(isUsed()).isFalse();
  }

  /** Without the checksum, every second of these damages crashes Java or changes an answer. */
  @Test
  void aDamagedCacheIsIgnored() throws IOException, InterruptedException {
    Random random = new Random(2);
    for (int trial = 0; trial < 10; trial++) {
      byte[] damaged = cache.clone();
      int at = random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(program.cache(), damaged);
      assertThat(Installation.ended(program.start(""))).as("byte " + at).isEqualTo(ANSWER);
      assertThat(isUsed()).isFalse();
    }
    assertThat(Path.of("").toAbsolutePath().toFile().list()).noneMatch(n -> n.startsWith("hs_err"));
  }

  @Test
  void theCacheOfAnOlderJarIsIgnored() throws IOException, InterruptedException {
    Files.setLastModifiedTime(program.jar(), FileTime.from(Instant.now().plusSeconds(3_600)));
    assertThat(isUsed()).isFalse();
  }

  @Test
  void versionAndCheckSayThatTheCacheIsDamaged() throws IOException, InterruptedException {
    assertThat(Installation.ended(program.start("", "version")).out()).doesNotContain("AOT");
    byte[] damaged = cache.clone();
    damaged[cache.length / 2] ^= 1;
    Files.write(program.cache(), damaged);
    String said = program.cache() + " is damaged and not used";
    assertThat(Installation.ended(program.start("", "version")).out()).contains(said);
    assertThat(Installation.ended(program.start("", "--version")).out()).contains(said);
    Ran check = Installation.ended(program.start("", "check"));
    assertThat(check.code()).isZero();
    assertThat(check.err()).contains(said);
  }

  @Test
  void theCacheOfAnotherCollectorIsIgnored() throws IOException, InterruptedException {
    assertThat(Installation.ended(program.start("-XX:-UseSerialGC -XX:+UseParallelGC")))
        .isEqualTo(ANSWER);
  }

  /** Runs the program; returns true if its classes came from the cache, as the JVM's log says. */
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
