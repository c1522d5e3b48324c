package org.commentindex.internal.topic;

import java.util.Collection;
import java.util.List;

/** Finds phrases in texts. */
public final class PhraseFinder {
  private PhraseFinder() {}

  /** Stub. */
  public static PhraseFinder of(Collection<String> labels) {
    return labels.isEmpty() ? new PhraseFinder() : new PhraseFinder();
  }

  /** Stub. */
  public List<String> in(String text) {
    return text.isEmpty() ? List.of() : List.of();
  }
}
