package org.commentindex.query;

import java.util.Locale;

/** The fields whose values match as a whole, not word by word. */
public enum LabelField {
  /** A topic label, lower case. */
  TOPIC,
  /** The registered domain of a cited URL, or a host below it. */
  SITE,
  /** The name of a source of the comment. */
  SOURCE,
  /** The language code. */
  LANG,
  /** The comment's id. */
  ID,
  /** The id of the comment it answers. */
  PARENT,
  /** The near-duplicate group it belongs to. */
  GROUP;

  /** {@return the name before the colon in a query} */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
