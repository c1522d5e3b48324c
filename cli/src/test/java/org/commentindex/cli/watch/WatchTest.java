package org.commentindex.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir Path folder;

  private Watch watch() throws IOException {
    return new Watch(List.of(folder), folder.resolve("index"), PAUSE);
  }

  @Test
  void newChangedAndDeletedFilesAreNoticed() throws IOException {
    Path file = Files.createDirectories(folder.resolve("a/b")).resolve("c.txt");
    Watch watch = watch();
    Files.writeString(file, "new");
    assertThat(watch.await()).isTrue();
    Files.writeString(file, "longer");
    assertThat(watch.await()).isTrue();
    Files.delete(file);
    assertThat(watch.await()).isTrue();
  }

  @Test
  void theIndexIsNotLookedAtAndStoppingEndsTheWaiting() throws Exception {
    Watch watch = watch();
    Path index = Files.createDirectories(folder.resolve("index"));
    Files.writeString(index.resolve("_0.cfs"), "segments");
    Thread stopping =
        new Thread(
            () -> {
              try {
                Thread.sleep(PAUSE.multipliedBy(10));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              watch.stop();
            });
    stopping.start();
    assertThat(watch.await()).isFalse();
    assertThat(watch.await()).isFalse();
    stopping.join();
  }
}
