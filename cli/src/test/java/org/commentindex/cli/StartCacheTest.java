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
    cache = program.cacheMade(program.target());
    assertThat(program.caches(program.target())).hasSize(1);
    whole = Files.readAllBytes(cache);
  }

  @BeforeEach
  void itIsThere() throws IOException, InterruptedException {
    Files.setLastModifiedTime(program.jar(), jarMade);
    Files.write(cache, whole);
    Files.setLastModifiedTime(cache, jarMade);
    assertThat(isUsed()).isTrue();
  }

  @Test
  void aPartOfACacheIsMadeAnew() throws IOException, InterruptedException {
    Files.write(cache, Arrays.copyOf(whole, whole.length / 3));
    assertThat(isUsed()).isFalse();
    program.cacheMade(program.target());
    assertThat(isUsed()).isTrue();
  }

  @Test
  void garbageIsMadeAnew() throws IOException, InterruptedException {
    Files.write(cache, garbage());
    assertThat(isUsed()).isFalse();
    program.cacheMade(program.target());
    assertThat(isUsed()).isTrue();
  }

  /** A disk that broke, say: Java finds it out. */
  @Test
  void garbageThatLooksRightIsMadeAnew() throws IOException, InterruptedException {
    Files.write(cache, garbage());
    Files.setLastModifiedTime(cache, jarMade);
    assertThat(isUsed()).isFalse();
    int java = Integer.parseInt(cache.getFileName().toString().split("[-.+]")[1]);
    assumeTrue(java >= 25, "an older Java does not say that it could not begin with it");
    assertThat(cache).doesNotExist();
    assertThat(isUsed()).isFalse();
    program.cacheMade(program.target());
    assertThat(isUsed()).isTrue();
    // It may be how Java was started: made anew again and again, it would never fit.
    Files.write(cache, garbage());
    Files.setLastModifiedTime(cache, jarMade);
    assertThat(isUsed()).isFalse();
    assertThat(cache).exists();
  }

  /** The user's folder may hold the caches of programs that are gone. */
  @Test
  void ofOldCachesTheNewestAreKept() throws IOException, InterruptedException {
    List<Path> old = new ArrayList<>();
    Path place = folder.resolve("cache/comments/start");
    for (int i = 0; i < 11; i++) {
      Path gone = Files.createDirectories(place.resolve("of a program/" + i));
      old.add(Files.writeString(gone.resolve("start-21-all"), "old"));
      Thread.sleep(20); // so that the file system tells them apart
    }
    Files.delete(cache);
    assertThat(isUsed()).isFalse();
    program.cacheMade(program.target());
    for (int i = 0; i < 100 && old.stream().filter(Files::exists).count() > 8; i++) {
      Thread.sleep(100);
    }
    assertThat(old.subList(0, 3)).allSatisfy(file -> assertThat(file.getParent()).doesNotExist());
    assertThat(old.subList(3, old.size())).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void anotherJarHasAnotherCache() throws IOException, InterruptedException {
    Files.setLastModifiedTime(program.jar(), FileTime.from(Instant.now().minusSeconds(3_600)));
    assertThat(isUsed()).isFalse();
    program.cacheMade(program.target());
    assertThat(isUsed()).isTrue();
  }

  /** Those who ask have a cache without what indexing loads; where files are read, all is in it. */
  @Test
  void whoReadsFilesHasACacheOfItsOwn() throws IOException, InterruptedException {
    Path talk = Files.writeString(folder.resolve("more.txt"), "A tram that was late.");
    assertThat(Installation.ended(program.start("", "tram", talk.toString())).code()).isZero();
    for (int i = 0; i < 1_200 && program.caches(program.target()).size() < 2; i++) {
      Thread.sleep(100);
    }
    List<Path> both = program.caches(program.target());
    assertThat(both).hasSize(2).contains(cache);
    for (Path other : both) {
      if (!other.equals(cache)) {
        Files.delete(other);
      }
    }
  }

  private static byte[] garbage() {
    byte[] garbage = new byte[whole.length];
    new Random(1).nextBytes(garbage);
    return garbage;
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNoCache() throws IOException, InterruptedException {
    Path target = program.target();
    Files.delete(cache);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(target), "who runs this can write everywhere");
      assertThat(isUsed()).isFalse();
      program.cacheMade(program.otherPlace());
      assertThat(isUsed()).isTrue();
      assertThat(program.caches(target)).isEmpty();
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
