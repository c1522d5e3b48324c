package org.commentindex.indexing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record or file that was not indexed, and the reason: {@code comments.jsonl:417: "text" is
 * missing}.
 *
 * @param source the source
 * @param line the line, from 1, or null if the format has no lines
 * @param reason the reason, in one line
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
