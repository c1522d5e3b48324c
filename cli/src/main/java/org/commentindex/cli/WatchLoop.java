package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.commentindex.CommentIndexer;
import org.commentindex.backend.IndexLockedException;
import org.commentindex.cli.terminal.Interruption;
import org.commentindex.cli.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Indexes again whenever files change, until it is stopped: then what was begun is committed. */
final class WatchLoop {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Interruption interruption;
  private final OutputOptions output;
  private volatile @Nullable CommentIndexer running;
  private volatile boolean stopped;

  WatchLoop(OutputOptions output) {
    this.output = output;
    this.interruption = output.environment().interruption();
  }

  /** Indexes once. */
  interface Run {
    /**
     * Opens an index, adds and commits.
     *
     * @param opened is told the indexer before anything is added
     */
    int once(Consumer<CommentIndexer> opened) throws IOException;
  }

  /** Runs at once and after each change; returns when stopped. */
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

  /** Whether to try again, after a while. */
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
