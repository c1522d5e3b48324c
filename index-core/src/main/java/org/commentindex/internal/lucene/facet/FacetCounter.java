package org.commentindex.internal.lucene.facet;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.DocIdSetIterator;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.FacetSort;
import org.commentindex.search.TimePeriod;

/**
 * Counts the values of facets. The global ordinals of a field are computed when it is first counted
 * and kept. Thread-safe.
 */
public final class FacetCounter {
  /** Most frequent first, ties in alphabetical order. */
  private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(FacetCount::comments).reversed().thenComparing(FacetCount::value);

  /** In order of the characters of the value. */
  private static final Comparator<FacetCount> BY_VALUE = Comparator.comparing(FacetCount::value);

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
      case YEAR, MONTH, WEEK, DAY ->
          throw new IllegalArgumentException(facet + " is computed from " + Fields.DATE);
      case GROUP -> Fields.GROUP;
    };
  }

  /** Returns the periods of a request in the requested order, with the limit applied. */
  public FacetResult periods(FacetRequest request, TimePeriod period, MatchingDocuments matching)
      throws IOException {
    PeriodCounter counter = new PeriodCounter(period, request.zone());
    counter.count(reader, matching);
    List<FacetCount> counts = new ArrayList<>(counter.counts(request.zeros()));
    if (request.sort() == FacetSort.COUNT) {
      counts.sort(Comparator.comparingLong(FacetCount::comments).reversed()); // stable
    }
    return result(request, counts, matching.size(), matching.size() - counter.dated());
  }

  /** Returns counted values in the requested order, with the limit applied. */
  public static FacetResult values(
      FacetRequest request, List<FacetCount> counted, MatchingDocuments matching) {
    List<FacetCount> counts = new ArrayList<>(counted);
    counts.sort(request.sort() == FacetSort.COUNT ? MOST_FREQUENT_FIRST : BY_VALUE);
    return result(request, counts, matching.size(), 0);
  }

  private static FacetResult result(
      FacetRequest request, List<FacetCount> counts, long comments, long undated) {
    int shown = request.limit() == 0 ? counts.size() : Math.min(request.limit(), counts.size());
    return new FacetResult(
        request.facet(), counts.subList(0, shown), counts.size(), comments, undated);
  }

  /** Returns every value of a field with at least one matching comment, in no order. */
  public List<FacetCount> count(MatchingDocuments matching, String field) throws IOException {
    if (field.equals(Fields.GROUP)) {
      return groups(matching);
    }
    StringValueFacetCounts counts =
        new StringValueFacetCounts(state(field), matching.collected(reader));
    List<FacetCount> values =
        Stream.of(counts.getAllChildren(field).labelValues)
            .map(value -> new FacetCount(value.label, value.value.longValue()))
            .toList();
    return field.equals(Fields.SOURCE) ? withRepeats(values, matching) : values;
  }

  /** Adds the sources that only the repeated records of a comment have. */
  private List<FacetCount> withRepeats(List<FacetCount> values, MatchingDocuments matching)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    values.forEach(value -> counts.put(value.value(), value.comments()));
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().getFieldInfos().fieldInfo(Fields.REPEATS) != null) {
        RepeatedSources sources = RepeatedSources.of(leaf);
        DocIdSetIterator documents = matching.in(leaf);
        for (int doc = documents.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = documents.nextDoc()) {
          sources.of(doc).forEach(name -> counts.merge(name, 1L, Long::sum));
        }
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
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
      DocIdSetIterator documents = matching.in(leaf);
      for (int one = documents.nextDoc(); one != NO_MORE_DOCS; one = documents.nextDoc()) {
        if (names.advanceExact(one)) {
          counts.merge(names.binaryValue().utf8ToString(), 1L, Long::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
