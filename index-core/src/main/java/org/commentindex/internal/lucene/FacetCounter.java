package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CheckedIntConsumer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.commentindex.backend.Fields;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;

/**
 * Counts the comments that match a query by the values of a facet. How the numbers of values in
 * each segment stand to those of the whole is worked out once for each field and kept. Thread-safe.
 */
final class FacetCounter {
  /** Most frequent first, ties in alphabetical order. */
  static final Comparator<Tally> MOST_FIRST =
      (a, b) -> {
        int more = Long.compare(b.comments(), a.comments());
        return more != 0 ? more : a.value().compareTo(b.value());
      };

  private final IndexReader reader;
  private final Map<String, OrdinalMap> wholes = new ConcurrentHashMap<>();

  FacetCounter(IndexReader reader) {
    this.reader = reader;
  }

  static String fieldOf(Facet facet) {
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

  /** Every value with at least one matching comment, in no order. */
  List<Tally> count(MatchingDocuments matching, String field) throws IOException {
    if (field.equals(Fields.GROUP)) {
      return groups(matching);
    }
    List<SortedSetDocValues> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(DocValues.getSortedSet(leaf.reader(), field));
    }
    if (segments.size() == 1) {
      SortedSetDocValues values = segments.getFirst();
      long[] counts = new long[Math.toIntExact(values.getValueCount())];
      count(matching.in(reader.leaves().getFirst()), values, LongValues.IDENTITY, counts);
      return tallies(counts, values::lookupOrd);
    }
    OrdinalMap whole = whole(field, segments);
    long[] counts = new long[Math.toIntExact(whole.getValueCount())];
    for (LeafReaderContext leaf : reader.leaves()) {
      count(matching.in(leaf), segments.get(leaf.ord), whole.getGlobalOrds(leaf.ord), counts);
    }
    return tallies(
        counts,
        number ->
            segments
                .get(whole.getFirstSegmentNumber(number))
                .lookupOrd(whole.getFirstSegmentOrd(number)));
  }

  private OrdinalMap whole(String field, List<SortedSetDocValues> segments) throws IOException {
    OrdinalMap known = wholes.get(field);
    if (known == null) {
      SortedSetDocValues[] values = segments.toArray(SortedSetDocValues[]::new);
      known = OrdinalMap.build(null, values, PackedInts.DEFAULT);
      wholes.put(field, known);
    }
    return known;
  }

  private static void count(
      FixedBitSet matching, SortedSetDocValues values, LongValues numbers, long[] counts)
      throws IOException {
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (single == null) {
      forEach(
          matching,
          doc -> {
            if (values.advanceExact(doc)) {
              for (int i = 0; i < values.docValueCount(); i++) {
                counts[(int) numbers.get(values.nextOrd())]++;
              }
            }
          });
    } else {
      forEach(
          matching,
          doc -> {
            if (single.advanceExact(doc)) {
              counts[(int) numbers.get(single.ordValue())]++;
            }
          });
    }
  }

  private interface Dictionary {
    BytesRef value(long number) throws IOException;
  }

  private static List<Tally> tallies(long[] counts, Dictionary values) throws IOException {
    List<Tally> tallies = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        tallies.add(new Tally(values.value(number).utf8ToString(), counts[number]));
      }
    }
    return tallies;
  }

  /** Groups have no dictionary: their names are counted as they come. */
  private List<Tally> groups(MatchingDocuments matching) throws IOException {
    Map<BytesRef, long[]> counts = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues names = DocValues.getBinary(leaf.reader(), Fields.GROUP);
      forEach(
          matching.in(leaf),
          doc -> {
            if (names.advanceExact(doc)) {
              long[] count = counts.get(names.binaryValue());
              if (count == null) {
                count = new long[1];
                counts.put(BytesRef.deepCopyOf(names.binaryValue()), count);
              }
              count[0]++;
            }
          });
    }
    return counts.entrySet().stream()
        .map(entry -> new Tally(entry.getKey().utf8ToString(), entry.getValue()[0]))
        .toList();
  }

  private static void forEach(FixedBitSet matching, CheckedIntConsumer<IOException> action)
      throws IOException {
    matching.forEach(0, matching.length(), 0, action);
  }
}
