package org.commentindex.internal.split.base;

import java.util.List;

/**
 * A text as it was divided.
 *
 * @param cuts the comments, in order
 * @param open the line from which all is to be divided again if the text goes on: the last comment
 *     may have more lines then; 1 if there is but one
 */
public record Division(List<Cut> cuts, int open) {
  public Division {
    cuts = List.copyOf(cuts);
  }

  /** Cuts of which the last one begins with its first own line. */
  public static Division of(List<Cut> cuts) {
    return new Division(cuts, cuts.isEmpty() ? 1 : cuts.getLast().first());
  }
}
