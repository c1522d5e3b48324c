package org.commentindex.check;

import java.util.Locale;

/** What a check compares. */
public enum FindingKind {
  /** A file with its checksum. */
  FILE,

  /** The versions of the index with those of this program. */
  FORMAT,

  /** The number of comments with the number that the last run stored. */
  COUNT,

  /** A comment with the words under which a search finds it. */
  COMMENT;

  /** {@return the name of the kind in JSON} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
