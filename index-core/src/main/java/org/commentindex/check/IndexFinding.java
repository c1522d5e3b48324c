package org.commentindex.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with an index.
 *
 * @param kind what was compared
 * @param file the name of the file; null if it concerns no single file
 * @param problem what is wrong, for people
 */
public record IndexFinding(FindingKind kind, @Nullable String file, String problem) {
  public IndexFinding {
    Objects.requireNonNull(kind, "kind == null");
    Objects.requireNonNull(problem, "problem == null");
  }

  /** {@return the finding in one line} */
  @Override
  public String toString() {
    return file == null ? problem : file + ": " + problem;
  }
}
