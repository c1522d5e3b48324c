package org.commentindex.internal.lucene.topic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.search.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * The documents of each discovered topic, one bit per document and topic, computed on first use.
 * Thread-safe.
 */
public final class TopicDocuments {
  private final Set<String> topics;
  private volatile @Nullable Map<String, MatchingDocuments> byTopic;

  /**
   * Creates the sets without computing them.
   *
   * @param topics the topics
   */
  public TopicDocuments(Set<String> topics) {
    this.topics = topics;
  }

  /** Finds the documents of a topic. */
  public interface Finder {
    MatchingDocuments about(String topic) throws IOException;
  }

  /** Returns the count of each topic with at least one of the given documents, in no order. */
  public List<FacetCount> count(MatchingDocuments among, Finder finder) throws IOException {
    List<FacetCount> tallies = new ArrayList<>();
    for (Entry<String, MatchingDocuments> topic : documentsByTopic(finder).entrySet()) {
      long documents = topic.getValue().countAlso(among);
      if (documents > 0) {
        tallies.add(new FacetCount(topic.getKey(), documents));
      }
    }
    return tallies;
  }

  /** Returns the sets. Two threads may compute them at once, with the same result. */
  private Map<String, MatchingDocuments> documentsByTopic(Finder finder) throws IOException {
    Map<String, MatchingDocuments> documents = byTopic;
    if (documents == null) {
      documents = new LinkedHashMap<>();
      for (String topic : topics) {
        documents.put(topic, finder.about(topic));
      }
      byTopic = documents;
    }
    return documents;
  }
}
