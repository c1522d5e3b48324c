package org.commentindex.internal.topic;

import java.util.Objects;

/**
 * A phrase that comments share.
 *
 * @param label one to three words, lower case, in their most frequent form
 * @param comments number of texts with the phrase in any form
 */
public record DiscoveredTopic(String label, long comments) {

  public DiscoveredTopic {
    Objects.requireNonNull(label, "label == null");
  }
}
