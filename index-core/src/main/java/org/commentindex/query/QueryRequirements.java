package org.commentindex.query;

import java.util.List;
import java.util.Objects;

/** Checks what the constructors of {@link CommentQuery} require. */
final class QueryRequirements {
  private QueryRequirements() {}

  static void requireText(TextScope scope, String text) {
    Objects.requireNonNull(scope, "scope == null");
    Objects.requireNonNull(text, "text == null");
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must not be blank");
    }
  }

  static void requireNotNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be >= 0, got " + value);
    }
  }

  static void requireParts(List<CommentQuery> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("parts must not be empty");
    }
  }
}
