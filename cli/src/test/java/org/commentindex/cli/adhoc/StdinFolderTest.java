package org.commentindex.cli.adhoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commentindex.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of standard input are deleted, also those of killed processes. */
final class StdinFolderTest {
  @TempDir private Path parent;

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  @Test
  void theFoldersOfKilledProcessesAreDeletedAndNoOthers() throws IOException {
    Path killed = Files.createDirectories(parent.resolve("comments-1/index"));
    Files.writeString(killed.resolve("_0.cfs"), "the tram is late");
    Files.createFile(killed.resolveSibling("lock"));
    Files.createDirectories(parent.resolve("comments-of-mine/notes"));
    Files.createDirectories(parent.resolve("talk"));
    Files.createFile(parent.resolve("talk/lock"));
    Files.createSymbolicLink(parent.resolve("comments-link"), parent.resolve("talk"));
    try (StdinFolder inUse = StdinFolder.in(parent);
        StdinFolder other = StdinFolder.in(parent)) {
      assertThat(inUse.index()).isEmptyDirectory();
      assertThat(other.index()).isEmptyDirectory();
      assertThat(names())
          .contains("comments-of-mine", "comments-link", "talk")
          .doesNotContain("comments-1")
          .hasSize(5);
    }
    assertThat(names()).containsExactly("comments-link", "comments-of-mine", "talk");
    assertThat(parent.resolve("talk/lock")).exists();
  }

  private Process search() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + parent,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "search",
            "tram",
            "-");
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Test
  @Timeout(120)
  void aKilledSearchLeavesNothingAfterTheNextOne() throws Exception {
    Process killed = search();
    while (names().stream().noneMatch(name -> Files.exists(parent.resolve(name + "/lock")))) {
      assertThat(killed.isAlive()).isTrue();
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor();
    assertThat(names()).anyMatch(name -> name.startsWith("comments-"));
    Process next = search();
    try (OutputStream in = next.getOutputStream()) {
      in.write("The tram is late.\n".getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("The tram is late.");
    assertThat(names()).noneMatch(name -> name.startsWith("comments-"));
  }
}
