package org.commentindex.internal.prepare.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.commentindex.backend.IndexBackend;
import org.commentindex.backend.IndexSettings;
import org.jspecify.annotations.Nullable;

/**
 * The time that identifies a run: when it read its first file or record, in milliseconds; it is
 * later than the time of every run before. Thread-safe.
 */
public final class RunTime {
  private final @Nullable Instant before;
  private @Nullable Instant time;
  private final long startNanos = System.nanoTime();

  private RunTime(@Nullable Instant before) {
    this.before = before;
  }

  /** Creates the time of a run that has not begun. */
  public static RunTime after(IndexBackend backend) {
    String last = backend.settings().get(IndexSettings.LAST_RUN);
    return new RunTime(last == null ? null : Instant.parse(last));
  }

  /** Returns the time of the run, which begins now unless it has begun. */
  public synchronized Instant begun() {
    if (time == null) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      time = before == null || now.isAfter(before) ? now : before.plusMillis(1);
    }
    return time;
  }

  /** Returns how long ago this object was created. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Returns the time of the run, or null if it has read nothing. */
  public synchronized @Nullable Instant orNull() {
    return time;
  }
}
