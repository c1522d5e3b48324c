package org.commentindex.backend;

import java.util.Map;

/** The names of the settings that an index stores with each commit. */
public final class IndexSettings {
  /** The text of the topic rules; empty if there are none. */
  public static final String TOPIC_RULES = "topics.rules";

  /** The labels of the discovered topics, one per line. */
  public static final String DISCOVERED_TOPICS = "topics.discovered";

  /** The names and values of the thresholds for copies and near-duplicates. */
  public static final String COPIES = "copies.thresholds";

  /** The time of the last run that read anything, as {@link Fields#ADDED} of its comments. */
  public static final String LAST_RUN = "runs.last";

  /** The number of comments that are forgotten one by one; absent if there are none. */
  public static final String FORGOTTEN_COMMENTS = "forgotten.comments";

  /** The number of forgotten authors; absent if there are none. */
  public static final String FORGOTTEN_AUTHORS = "forgotten.authors";

  private IndexSettings() {}

  /** Sets a count, or removes it if it is 0. */
  public static void putCount(Map<String, String> settings, String name, long count) {
    if (count == 0) {
      settings.remove(name);
    } else {
      settings.put(name, Long.toString(count));
    }
  }

  /** Removes a count from settings and returns it; 0 if it is absent. */
  public static long takeCount(Map<String, String> settings, String name) {
    String count = settings.remove(name);
    return count == null ? 0 : Long.parseLong(count);
  }
}
