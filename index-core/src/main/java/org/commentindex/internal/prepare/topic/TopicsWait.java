package org.commentindex.internal.prepare.topic;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.commentindex.internal.prepare.run.RunProgress;

/** Waits for the topics of a run and reports progress meanwhile. */
public final class TopicsWait {
  /** Milliseconds between reports. */
  private static final long TICK_MILLIS = 200;

  private TopicsWait() {}

  /** Waits for a result. Errors such as {@link OutOfMemoryError} are thrown unwrapped. */
  public static String result(CompletableFuture<String> discovered, RunProgress progress) {
    try {
      CompletableFuture<String> ticking = discovered.copy();
      while (!ticking.isDone()) {
        ticking.completeOnTimeout("", TICK_MILLIS, TimeUnit.MILLISECONDS);
        ticking.join();
        ticking = discovered.copy();
        progress.phase(0, 0);
      }
      return discovered.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
