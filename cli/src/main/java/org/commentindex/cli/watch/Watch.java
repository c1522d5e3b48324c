package org.commentindex.cli.watch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Detects file changes by polling, which also works on network file systems that send no events.
 * One thread waits; any thread may stop it.
 */
public final class Watch {
  /**
   * Polling waits this many times as long as the last scan took, so that scanning takes at most 5 %
   * of the time however many files there are. Chosen by hand.
   */
  private static final int WAIT_PER_SCAN = 20;

  private final List<Path> paths;
  private final Path excluded;
  private final Duration pause;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Map<Path, State> seen;

  /** Size in bytes and modification time in nanoseconds. */
  private record State(long bytes, long modified) {}

  /**
   * Starts a watch over files and folders, including all files below the folders.
   *
   * @param excluded a folder that is ignored: the index, which changes with every commit
   * @param pause the minimum time between two scans; a file that changes within it is still being
   *     written
   */
  public Watch(List<Path> paths, Path excluded, Duration pause) throws IOException {
    this.paths = List.copyOf(paths);
    this.excluded = excluded.toAbsolutePath().normalize();
    this.pause = pause;
    this.seen = scan();
  }

  /**
   * Waits until a file has changed since this method last returned, or since the start, and then no
   * file has changed for the length of a pause.
   *
   * @return true after a change; false if the watch was stopped or the thread interrupted
   */
  public boolean await() throws IOException {
    Map<Path, State> before = seen;
    long tookNanos = 0;
    while (true) {
      long wait = Math.max(pause.toNanos(), tookNanos * WAIT_PER_SCAN);
      try {
        if (stopped.await(wait, TimeUnit.NANOSECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      long start = System.nanoTime();
      Map<Path, State> now = scan();
      tookNanos = System.nanoTime() - start;
      if (!now.equals(seen) && now.equals(before)) {
        seen = now;
        return true;
      }
      before = now;
    }
  }

  /** Makes current and future calls of {@link #await} return false. */
  public void stop() {
    stopped.countDown();
  }

  private Map<Path, State> scan() throws IOException {
    Map<Path, State> found = new HashMap<>();
    for (Path path : paths) {
      Files.walkFileTree(
          path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Scan(found));
    }
    return found;
  }

  private final class Scan extends SimpleFileVisitor<Path> {
    private final Map<Path, State> found;

    Scan(Map<Path, State> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.toAbsolutePath().normalize().equals(excluded)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found.put(
          file,
          new State(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // treated as missing; the indexer reports the reason
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE; // as above
    }
  }
}
