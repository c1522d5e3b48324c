package org.commentindex.backend;

/** The names of the settings that an index stores with each commit. */
public final class IndexSettings {
  /** The text of the topic rules; empty if there are none. */
  public static final String TOPIC_RULES = "topics.rules";

  /** The labels of the discovered topics, one per line. */
  public static final String DISCOVERED_TOPICS = "topics.discovered";

  /** The names and values of the thresholds for copies and near-duplicates. */
  public static final String COPIES = "copies.thresholds";

  /** The time of the last run that read any source, as {@link Fields#ADDED} of its comments. */
  public static final String LAST_RUN = "runs.last";

  private IndexSettings() {}
}
