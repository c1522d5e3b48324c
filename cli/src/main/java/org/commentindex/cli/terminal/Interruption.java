package org.commentindex.cli.terminal;

import org.jspecify.annotations.Nullable;

/** What is to be done when the user ends the program (Ctrl-C). Thread-safe. */
public final class Interruption {
  private @Nullable Runnable stop;
  private boolean happened;

  /** From now on the program ends by itself when this is run; a command says so once. */
  public synchronized void onInterrupt(Runnable action) {
    stop = action;
  }

  /** From now on the program may be ended at once. */
  public synchronized void clear() {
    stop = null;
  }

  /**
   * The user ends the program.
   *
   * @return whether it ends by itself and is to be waited for
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

  /** Whether somebody waits for the program to end. */
  public synchronized boolean hasHappened() {
    return happened;
  }
}
