package org.commentindex.query;

import java.util.Locale;

/** Fields whose values are matched whole, not word by word. */
public enum LabelField {
  /** A topic label, lower case. */
  TOPIC,
  /** The registered domain of a cited URL, or a host below it. */
  SITE,
  /** The name of a source a record of the comment stood in. */
  SOURCE,
  /** The language code. */
  LANG,
  /** The comment's id. */
  ID,
  /** The id of the comment it answers. */
  PARENT,
  /** The group of look-alikes it belongs to. */
  GROUP;

  /** The word before the colon in a query. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
