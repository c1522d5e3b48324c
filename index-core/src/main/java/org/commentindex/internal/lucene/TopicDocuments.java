package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.commentindex.internal.lucene.facet.MatchingDocuments;
import org.commentindex.search.FacetCount;
import org.jspecify.annotations.Nullable;

/**
 * The documents of each discovered topic, one bit per document and topic, computed on first use.
 * Thread-safe.
 */
final class TopicDocuments {
  private final IndexSearcher searcher;
  private final Set<String> topics;
  private final Function<String, Query> about;
  private volatile @Nullable Map<String, MatchingDocuments> byTopic;

  /**
   * Creates the sets without computing them.
   *
   * @param topics the topics
   * @param about returns the query for the documents of a topic
   */
  TopicDocuments(IndexSearcher searcher, Set<String> topics, Function<String, Query> about) {
    this.searcher = searcher;
    this.topics = topics;
    this.about = about;
  }

  /** Returns the count of each topic with at least one of the given documents, in no order. */
  List<FacetCount> count(MatchingDocuments among) throws IOException {
    List<FacetCount> tallies = new ArrayList<>();
    for (Entry<String, MatchingDocuments> topic : documentsByTopic().entrySet()) {
      long documents = topic.getValue().countAlso(among);
      if (documents > 0) {
        tallies.add(new FacetCount(topic.getKey(), documents));
      }
    }
    return tallies;
  }

  /** Returns the sets. Two threads may compute them at once, with the same result. */
  private Map<String, MatchingDocuments> documentsByTopic() throws IOException {
    Map<String, MatchingDocuments> documents = byTopic;
    if (documents == null) {
      documents = new LinkedHashMap<>();
      for (String topic : topics) {
        documents.put(topic, MatchingDocuments.of(searcher, about.apply(topic)));
      }
      byTopic = documents;
    }
    return documents;
  }
}
