package org.commentindex.check;

import java.nio.file.Path;
import java.util.List;

/**
 * The outcome of a repair. Immutable.
 *
 * @param directory the directory of the new index
 * @param comments the number of comments in it
 * @param lost the number of comments that could not be read
 * @param losses what was lost, for people, one line each; empty if nothing was
 */
public record IndexRepair(Path directory, long comments, long lost, List<String> losses) {
  public IndexRepair {
    losses = List.copyOf(losses);
  }

  /** {@return true if nothing was lost} */
  public boolean isComplete() {
    return losses.isEmpty();
  }
}
