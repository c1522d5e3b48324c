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
 * Looks at files now and then: on every file system, those of other machines too, which tell nobody
 * of changes. One thread waits, any other may stop it.
 */
public final class Watch {
  /** Looking takes at most this share of the time, however many files there are. */
  private static final int SHARE = 20;

  private final List<Path> paths;
  private final Path except;
  private final Duration pause;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Map<Path, Stamp> seen;

  /** A file as it was seen. */
  private record Stamp(long bytes, long modified) {}

  /**
   * A watch over files, and folders with all in them, as they are now.
   *
   * @param except a folder that is not looked at: the index, which changes with every change
   * @param pause how long to wait between two looks, at least; a file that changes in it is being
   *     written
   */
  public Watch(List<Path> paths, Path except, Duration pause) throws IOException {
    this.paths = List.copyOf(paths);
    this.except = except.toAbsolutePath().normalize();
    this.pause = pause;
    this.seen = look();
  }

  /**
   * Waits until something is not as it was when this last returned, or at the beginning, and has
   * not changed for a pause since.
   *
   * @return false if it was stopped
   */
  public boolean await() throws IOException {
    Map<Path, Stamp> before = seen;
    long tookNanos = 0;
    while (true) {
      long wait = Math.max(pause.toNanos(), tookNanos * SHARE);
      try {
        if (stopped.await(wait, TimeUnit.NANOSECONDS)) {
          return false;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      long start = System.nanoTime();
      Map<Path, Stamp> now = look();
      tookNanos = System.nanoTime() - start;
      if (!now.equals(seen) && now.equals(before)) {
        seen = now;
        return true;
      }
      before = now;
    }
  }

  /** Ends all waiting, now and later. */
  public void stop() {
    stopped.countDown();
  }

  private Map<Path, Stamp> look() throws IOException {
    Map<Path, Stamp> found = new HashMap<>();
    for (Path path : paths) {
      Files.walkFileTree(
          path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Stamping(found));
    }
    return found;
  }

  private final class Stamping extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> found;

    Stamping(Map<Path, Stamp> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
      return folder.toAbsolutePath().normalize().equals(except)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
      found.put(file, new Stamp(is.size(), is.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // as if it were not there; indexing says what is wrong
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE; // likewise
    }
  }
}
