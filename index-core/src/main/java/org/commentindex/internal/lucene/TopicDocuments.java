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
import org.commentindex.query.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are about each discovered topic, looked up when that is first asked for and kept:
 * a bit for each document and topic. Thread-safe.
 */
final class TopicDocuments {
  private final IndexSearcher searcher;
  private final Set<String> topics;
  private final Function<String, Query> about;
  private volatile @Nullable Map<String, MatchingDocuments> known;

  /**
   * Documents not looked up yet.
   *
   * @param topics the topics
   * @param about matches the documents that are about a topic
   */
  TopicDocuments(IndexSearcher searcher, Set<String> topics, Function<String, Query> about) {
    this.searcher = searcher;
    this.topics = topics;
    this.about = about;
  }

  /** Every topic that at least one of these documents is about, in no order. */
  List<Tally> count(MatchingDocuments among) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (Entry<String, MatchingDocuments> topic : known().entrySet()) {
      long documents = topic.getValue().countAlso(among);
      if (documents > 0) {
        tallies.add(new Tally(topic.getKey(), documents));
      }
    }
    return tallies;
  }

  /** Two threads that ask first both look it up, and find the same. */
  private Map<String, MatchingDocuments> known() throws IOException {
    Map<String, MatchingDocuments> documents = known;
    if (documents == null) {
      documents = new LinkedHashMap<>();
      for (String topic : topics) {
        documents.put(topic, MatchingDocuments.of(searcher, about.apply(topic)));
      }
      known = documents;
    }
    return documents;
  }
}
