package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.internal.read.base.UnreadableSourceException;

/**
 * Opens a pipe. The operating system lets the reader of a named pipe wait until another program
 * opens it for writing, which may never happen, and nothing ends this wait. So another thread
 * waits.
 */
final class PipeOpening {
  /** Milliseconds after which it is asked again whether the reading was stopped. */
  private static final int STEP = 100;

  private PipeOpening() {}

  /**
   * Opens a pipe or device.
   *
   * @param seconds the longest wait for a program that writes to it
   * @throws UnreadableSourceException if no program does
   * @throws org.commentindex.internal.read.base.StoppedException if the reading was stopped
   */
  static InputStream open(Path pipe, int seconds, RecordSink sink) throws IOException {
    CompletableFuture<InputStream> opened = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("comment-index-pipe").start(() -> open(pipe, opened));
    long steps = TimeUnit.SECONDS.toMillis(seconds) / STEP;
    try {
      for (long i = 0; i < steps; i++) {
        sink.requireNotStopped();
        try {
          return opened.get(STEP, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Not yet: asks again, up to the limit.
        }
      }
      String reason =
          "is a pipe to which no program wrote for "
              + seconds
              + " seconds: it is skipped; start that program first, or wait longer with a larger"
              + " limit of seconds";
      throw new UnreadableSourceException(reason, new IOException(reason));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a pipe was opened");
    } finally {
      opened.cancel(false);
    }
  }

  private static void open(Path pipe, CompletableFuture<InputStream> opened) {
    try {
      InputStream in = Files.newInputStream(pipe);
      if (!opened.complete(in)) {
        in.close(); // too late
      }
    } catch (IOException e) {
      opened.completeExceptionally(e);
    }
  }
}
