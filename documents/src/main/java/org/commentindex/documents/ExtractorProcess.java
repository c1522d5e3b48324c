package org.commentindex.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.commentindex.indexing.DocumentLimits;

/** A running child process, its temporary directory and a timer that kills it. */
final class ExtractorProcess implements Closeable {
  /** Exit code of {@code -XX:+ExitOnOutOfMemoryError} (HotSpot, debug.cpp). */
  static final int OUT_OF_MEMORY = 3;

  /**
   * Seconds a JVM may take to start. It takes less than one; a busy or swapping machine gets a
   * minute before its documents are rejected.
   */
  private static final int START_SECONDS = 60;

  /** Seconds to wait for a killed process to disappear; the operating system needs milliseconds. */
  private static final int END_SECONDS = 10;

  /** Bytes, the size of a pipe's buffer on Linux. */
  private static final int BUFFER = 64 * 1024;

  private final Process process;
  private final Path directory;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final ScheduledThreadPoolExecutor timer;
  private volatile boolean timedOut;

  private ExtractorProcess(Process process, Path directory) {
    this.process = process;
    this.directory = directory;
    in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("comment-index-extraction-timer").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Starts a process and waits until it can take documents.
   *
   * @throws IOException if it does not start; the message is the first line that it wrote to its
   *     standard error
   */
  static ExtractorProcess start(DocumentLimits limits) throws IOException {
    Path directory = Files.createTempDirectory("comment-index-documents-");
    Path errors = directory.resolve("stderr");
    Process process;
    try {
      process = ExtractorCommand.in(directory, limits).redirectError(errors.toFile()).start();
    } catch (IOException e) {
      FileUtils.deleteQuietly(directory.toFile());
      throw e;
    }
    ExtractorProcess child = new ExtractorProcess(process, directory);
    ScheduledFuture<?> deadline = child.killAfter(START_SECONDS);
    try {
      if (child.in.readInt() == ExtractionStatus.READY) {
        return child;
      }
    } catch (IOException e) {
      child.awaitExit(); // its standard error is more informative than this exception
    } finally {
      deadline.cancel(false);
    }
    List<String> lines = Files.readString(errors).lines().limit(1).toList();
    child.close();
    throw new IOException(lines.isEmpty() ? "it exits immediately" : lines.getFirst().strip());
  }

  DataInputStream in() {
    return in;
  }

  DataOutputStream out() {
    return out;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Kills the process after the given seconds unless the returned future is cancelled first. */
  ScheduledFuture<?> killAfter(int seconds) {
    return timer.schedule(
        () -> {
          timedOut = true;
          kill();
        },
        seconds,
        TimeUnit.SECONDS);
  }

  /** Returns true if {@link #killAfter} has killed the process. */
  boolean isTimedOut() {
    return timedOut;
  }

  private void kill() {
    process.destroyForcibly();
  }

  /**
   * Waits for the exit of a process that is about to exit, and returns its exit code, or -1 if it
   * cannot be ended.
   */
  int awaitExit() {
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        kill();
        process.waitFor(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
    return process.isAlive() ? -1 : process.exitValue();
  }

  /** Kills the process and deletes its temporary directory. */
  @Override
  public void close() {
    timer.shutdownNow();
    kill();
    awaitExit();
    File temporary = directory.toFile();
    if (!FileUtils.deleteQuietly(temporary) && temporary.exists()) {
      temporary.deleteOnExit();
    }
  }
}
