package org.commentindex.indexing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record or file left out, and why: {@code comments.jsonl:417: "text" is missing}.
 *
 * @param source what it stood in
 * @param line its line, counted from 1, or null if that means nothing there
 * @param reason what was wrong, in one line
 */
public record Rejection(String source, @Nullable Long line, String reason) {

  public Rejection {
    Objects.requireNonNull(source, "source == null");
    Objects.requireNonNull(reason, "reason == null");
  }

  @Override
  public String toString() {
    return source + (line == null ? "" : ":" + line) + ": " + reason;
  }
}
