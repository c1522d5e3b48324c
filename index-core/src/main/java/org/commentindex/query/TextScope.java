package org.commentindex.query;

/** The part of a comment whose words are searched. */
public enum TextScope {
  /** Its text, own and quoted, and its title. */
  TEXT(""),
  /** The title of the comment or its thread. */
  TITLE("title"),
  /** The author's own words. */
  OWN("own"),
  /** The words it quotes. */
  QUOTED("quoted"),
  /** The name of its author. */
  AUTHOR("author"),
  /** The id or name of its thread. */
  THREAD("thread");

  private final String field;

  TextScope(String field) {
    this.field = field;
  }

  /** {@return the name before the colon in a query; empty for {@link #TEXT}} */
  public String field() {
    return field;
  }
}
