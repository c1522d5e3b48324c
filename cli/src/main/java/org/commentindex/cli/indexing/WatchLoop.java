package org.commentindex.cli.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentIndexer;
import org.commentindex.cli.command.ErrorMessages;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.terminal.Interruption;
import org.commentindex.cli.watch.Watch;
import org.commentindex.indexing.IndexLockedException;
import org.jspecify.annotations.Nullable;

/** Indexes files again whenever they change, until interrupted; then commits and returns. */
final class WatchLoop {
  /** Time between two scans, and before a retry on a locked index. Chosen by hand. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Interruption interruption;
  private final OutputOptions output;
  private volatile @Nullable CommentIndexer running;
  private volatile boolean stopped;

  WatchLoop(OutputOptions output) {
    this.output = output;
    this.interruption = output.environment().interruption();
  }

  /** One indexing run. */
  interface Run {
    /**
     * Opens the index, adds the files and commits.
     *
     * @param opened called with the indexer before anything is added
     */
    int once(Consumer<CommentIndexer> opened) throws IOException;
  }

  /** Runs at once and after each change; returns the exit code when stopped. */
  int go(List<Path> paths, Path index, Run run) throws IOException {
    Watch watch = new Watch(paths, index, PAUSE);
    interruption.onInterrupt(
        () -> {
          stopped = true;
          watch.stop();
          CommentIndexer now = running;
          if (now != null) {
            now.stop();
          }
        });
    try {
      run.once(this::opened);
      boolean missed = false;
      while (missed || watch.await()) {
        try {
          run.once(this::opened);
          missed = false;
        } catch (IndexLockedException e) {
          ErrorMessages.to(output.err(), e);
          missed = !stopped && waited();
        }
      }
      return ExitCodes.SUCCESS;
    } finally {
      interruption.clear();
    }
  }

  private void opened(CommentIndexer indexer) {
    running = indexer;
    if (stopped) {
      indexer.stop();
    }
  }

  /** Waits for the pause; returns true if the run should be retried. */
  private boolean waited() {
    try {
      Thread.sleep(PAUSE);
      return !stopped;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
