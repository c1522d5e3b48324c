package org.commentindex.cli.print.indexing;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.ProgressListener;

/**
 * Reports the progress of indexing: on a terminal on one line that is overwritten; elsewhere, if
 * indexing takes long, on a line every few seconds. Must be closed before anything else is printed.
 */
public final class ProgressReporter implements ProgressListener, AutoCloseable {
  // Milliseconds before the first report and between reports. Chosen by hand: a short run reports
  // nothing, a terminal looks alive, and a log stays short.
  private static final long FIRST_ON_TERMINAL = 500;
  private static final long NEXT_ON_TERMINAL = 250;
  private static final long FIRST_ELSEWHERE = 10_000;
  private static final long NEXT_ELSEWHERE = 5_000;

  /** The time left is estimated once one part in this number of the input has been read. */
  private static final int ESTIMATED_SHARE = 20;

  /** Milliseconds: less time left is not shown, since merging copies follows. */
  private static final long MIN_LEFT = 1_000;

  private static final int PERCENT = 100;

  private final PrintWriter err;
  private final int columns;
  private final LongSupplier clock;
  private final long start;
  private final long first;
  private long next;
  private Progress.Phase phase = Progress.Phase.READING;
  private int written;

  /**
   * Creates a reporter.
   *
   * @param columns width of the line that is overwritten, or 0 to print a new line for each report
   * @param clock milliseconds since an arbitrary time
   */
  public ProgressReporter(PrintWriter err, int columns, LongSupplier clock) {
    this.err = err;
    this.columns = columns;
    this.clock = clock;
    start = clock.getAsLong();
    first = start + (columns > 0 ? FIRST_ON_TERMINAL : FIRST_ELSEWHERE);
    next = first;
  }

  @Override
  public void at(Progress progress) {
    long now = clock.getAsLong();
    boolean begins = progress.phase() != phase && now >= first;
    if (now < next && !begins) {
      return;
    }
    phase = progress.phase();
    next = now + (columns > 0 ? NEXT_ON_TERMINAL : NEXT_ELSEWHERE);
    String line = TerminalText.line(message(progress, now - start));
    if (columns == 0) {
      err.println("comments: " + line);
    } else {
      write(StyledText.plain(line).wrap(columns - 1, AnsiStyle.NONE).getFirst());
    }
  }

  private void write(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
    err.flush();
    written = line.length();
  }

  private static String message(Progress progress, long milliseconds) {
    List<String> parts = new ArrayList<>();
    parts.add(TextValues.count(progress.records(), "record"));
    long total = progress.totalBytes();
    String read = megabytes(progress.bytes());
    boolean known = total > 0 && progress.bytes() <= total;
    parts.add(read + (known ? " of " + megabytes(total) : "") + " MB");
    parts.add(
        TextValues.number(progress.records() * 1000 / Math.max(1, milliseconds)) + " a second");
    if (progress.phase() == Progress.Phase.READING) {
      if (known && progress.bytes() > total / ESTIMATED_SHARE) {
        long left = (long) ((double) milliseconds / progress.bytes() * (total - progress.bytes()));
        if (left >= MIN_LEFT) {
          parts.add("reading: " + time(Duration.ofMillis(left)) + " left");
        }
      }
      if (progress.source() != null) {
        parts.add(progress.source());
      }
    } else {
      parts.add(work(progress.phase()));
      if (progress.of() > 0) {
        parts.add(progress.done() * PERCENT / progress.of() + " %");
      }
    }
    return String.join(" · ", parts);
  }

  private static String work(Progress.Phase phase) {
    return switch (phase) {
      case READING -> "reading";
      case DEDUPLICATING -> "merging copies";
      case GROUPING -> "finding similar comments";
      case FINDING_TOPICS -> "finding topics";
      case COMMITTING -> "writing the index";
    };
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
  }

  private static String time(Duration left) {
    return left.toHours() > 0
        ? String.format(Locale.ROOT, "%d:%02d h", left.toHours(), left.toMinutesPart())
        : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
  }

  /** Clears the line that is overwritten. */
  @Override
  public void close() {
    if (written > 0) {
      write("");
      err.print("\r");
      err.flush();
      written = 0;
    }
  }
}
