package org.commentindex.internal.lucene.facet;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.commentindex.backend.Fields;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;

/**
 * Counts the values of facets. The global ordinals of a field are computed when it is first counted
 * and kept. Thread-safe.
 */
public final class FacetCounter {
  /** Most frequent first, ties in alphabetical order. */
  public static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(FacetCount::comments).reversed().thenComparing(FacetCount::value);

  private final IndexReader reader;
  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

  /** Creates a counter for an index. */
  public FacetCounter(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the field with the values of a facet. */
  public static String fieldOf(Facet facet) {
    return switch (facet) {
      case TOPIC -> Fields.TOPIC;
      case SITE -> Fields.SITE;
      case URL -> Fields.URL;
      case AUTHOR -> Fields.AUTHOR_NAME;
      case SOURCE -> Fields.SOURCE;
      case THREAD -> Fields.THREAD_NAME;
      case LANG -> Fields.LANG;
      case MONTH -> Fields.MONTH;
      case GROUP -> Fields.GROUP;
    };
  }

  /** Returns every value of a field with at least one matching comment, in no order. */
  public List<FacetCount> count(MatchingDocuments matching, String field) throws IOException {
    if (field.equals(Fields.GROUP)) {
      return groups(matching);
    }
    StringValueFacetCounts counts = new StringValueFacetCounts(state(field), matching.collected());
    return Stream.of(counts.getAllChildren(field).labelValues)
        .map(value -> new FacetCount(value.label, value.value.longValue()))
        .toList();
  }

  /** Two threads that count a field for the first time may both compute its ordinals. */
  private StringDocValuesReaderState state(String field) throws IOException {
    StringDocValuesReaderState state = states.get(field);
    if (state == null) {
      state = new StringDocValuesReaderState(reader, field);
      states.put(field, state);
    }
    return state;
  }

  /** Groups are updatable binary doc values, which have no ordinals: counted by name. */
  private List<FacetCount> groups(MatchingDocuments matching) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues names = DocValues.getBinary(leaf.reader(), Fields.GROUP);
      matching
          .in(leaf)
          .forEach(
              0,
              leaf.reader().maxDoc(),
              0,
              document -> {
                if (names.advanceExact(document)) {
                  counts.merge(names.binaryValue().utf8ToString(), 1L, Long::sum);
                }
              });
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
