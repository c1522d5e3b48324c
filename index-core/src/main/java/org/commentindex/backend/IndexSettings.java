package org.commentindex.backend;

/** The names of what an index remembers beside its comments. */
public final class IndexSettings {
  /** The text of the topic rules; empty if there are none. */
  public static final String TOPIC_RULES = "topics.rules";

  /** The labels of the discovered topics, one a line. */
  public static final String DISCOVERED_TOPICS = "topics.discovered";

  /** When two records are copies, and when two comments look alike: names and values. */
  public static final String COPIES = "copies.thresholds";

  private IndexSettings() {}
}
