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

  /** The word for it in JSON, flags and prose: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
