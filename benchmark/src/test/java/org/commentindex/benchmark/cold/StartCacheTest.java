package org.commentindex.benchmark.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir Path folder;

  @Test
  void oneThatIsAsOldAsTheJarIsTaken() throws IOException {
    Path jar = written("comments.jar", 1_000);
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    written("first/start", 2_000);
    assertThatThrownBy(() -> await(jar, first, second))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the launcher made no start in any of")
        .hasMessageContaining("newest JDK");
    Path made = written("second/start", 1_000);
    assertThat(await(jar, first, second)).isEqualTo(made);
  }

  private static Path await(Path jar, Path... folders) throws IOException {
    return StartCache.await("start", jar, List.of(folders), Duration.ZERO);
  }

  private Path written(String name, long millis) throws IOException {
    Path file = Files.writeString(folder.resolve(name), name);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }
}
