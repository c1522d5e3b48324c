package org.commentindex.internal.topic;

import java.util.Objects;

/**
 * A phrase that comments share.
 *
 * @param label one to three words, lower case, as people write them (not stemmed)
 * @param comments how many of the texts hold it, in any inflection
 */
public record DiscoveredTopic(String label, long comments) {

  public DiscoveredTopic {
    Objects.requireNonNull(label, "label == null");
  }
}
