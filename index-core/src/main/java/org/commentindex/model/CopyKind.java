package org.commentindex.model;

import java.util.Locale;

/** The relation of a record to the comment it belongs to. */
public enum CopyKind {
  /** The canonical record, which is the fullest one. */
  ORIGINAL,
  /** Has the same words after normalization. */
  EXACT,
  /** Differs by small edits. */
  NEAR,
  /** Lacks the beginning or the end. */
  PARTIAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** {@return the name in JSON, options and prose, in lower case} */
  public String word() {
    return word;
  }

  /**
   * {@return the kind with this name}
   *
   * @param word the name
   * @throws IllegalArgumentException if no kind has this name
   */
  public static CopyKind named(String word) {
    return switch (word) {
      case "original" -> ORIGINAL;
      case "exact" -> EXACT;
      case "near" -> NEAR;
      case "partial" -> PARTIAL;
      default ->
          throw new IllegalArgumentException(
              "kind of copy must be original, exact, near or partial, got " + word);
    };
  }
}
