package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of a sample of comments, in which topics are discovered. An owner that changes the
 * sample now and then need not read the unchanged texts again. Not thread-safe.
 */
public final class TopicSample {
  /**
   * Maximum words kept between discoveries: one reference, 4 or 8 bytes, each, so at most 16 MB.
   * Chosen by hand; a larger sample is read again for each discovery.
   */
  private static final long MAX_WORDS = 2_000_000;

  private final TopicWordReader reader = new TopicWordReader(new Lexicon());
  private final Map<String, List<TopicWord>> rows = new HashMap<>();

  /** Sets the texts of comments, by id. Reads them on all processors. */
  public void putAll(Map<String, String> texts) {
    rows.putAll(
        texts.entrySet().parallelStream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> reader.read(text.getValue()))));
  }

  /** Removes the text of a comment, if it has one. */
  public void remove(String id) {
    rows.remove(id);
  }

  /** Removes all texts. */
  public void clear() {
    rows.clear();
  }

  /** Returns true if the texts are too long to keep them until the next discovery. */
  public boolean isLarge() {
    return rows.values().stream().mapToLong(List::size).sum() > MAX_WORDS;
  }

  /** Returns the topics of the texts; see {@link TopicDiscovery#discover}. */
  public List<DiscoveredTopic> discover(int limit) {
    return TopicDiscovery.discoverIn(new ArrayList<>(rows.values()), limit);
  }
}
