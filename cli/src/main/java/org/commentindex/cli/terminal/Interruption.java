package org.commentindex.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Handles the user's request to end the program (Ctrl-C). Thread-safe. */
public final class Interruption {
  private @Nullable Runnable stop;
  private boolean happened;

  /** Sets the action that makes the running command end by itself. */
  public synchronized void onInterrupt(Runnable action) {
    stop = action;
  }

  /** Removes the action: the program may be ended at once. */
  public synchronized void clear() {
    stop = null;
  }

  /**
   * Runs the action, if one is set.
   *
   * @return true if one is set, so that the caller must wait for the command to end
   */
  public boolean happen() {
    Runnable action;
    synchronized (this) {
      action = stop;
      happened |= action != null;
    }
    if (action != null) {
      action.run();
    }
    return action != null;
  }

  /** Returns true if an action was run. */
  public synchronized boolean hasHappened() {
    return happened;
  }
}
