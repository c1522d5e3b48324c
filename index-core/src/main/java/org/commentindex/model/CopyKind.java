package org.commentindex.model;

import java.util.Locale;

/** How a record stands to the comment it belongs to. */
public enum CopyKind {
  /** The record that was kept: the fullest one. */
  ORIGINAL,
  /** The same words, after normalizing. */
  EXACT,
  /** The same but for small edits. */
  NEAR,
  /** Cut short, or without its head. */
  PARTIAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word for it in JSON, flags and prose: lower case. */
  public String word() {
    return word;
  }

  /**
   * The kind a word names.
   *
   * @throws IllegalArgumentException if it names none
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
