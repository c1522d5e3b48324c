package org.commentindex.query;

/** A yes-or-no property of a comment. */
public enum Feature {
  /** It cites a URL. */
  HAS_URL("has:url"),
  /** It has more than one record. */
  HAS_COPIES("has:copies"),
  /** It belongs to a near-duplicate group. */
  HAS_ALIKE("has:alike"),
  /** It quotes other text. */
  HAS_QUOTE("has:quote"),
  /** It has an author. */
  HAS_AUTHOR("has:author"),
  /** It has a date. */
  HAS_DATE("has:date"),
  /** It has a permalink. */
  HAS_PERMALINK("has:permalink"),

  /** It has a topic. */
  HAS_TOPIC("has:topic"),
  /** It answers another comment. */
  IS_REPLY("is:reply");

  private final String text;

  Feature(String text) {
    this.text = text;
  }

  /** {@return the feature in the query language} */
  public String text() {
    return text;
  }
}
