package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.commentindex.backend.Fields;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;
import org.jspecify.annotations.Nullable;

/** Counts the comments that match a query by the values of a facet. */
final class FacetCounter {
  /** Most frequent first, ties in alphabetical order. */
  static final Comparator<Tally> MOST_FIRST =
      Comparator.comparingLong(Tally::comments).reversed().thenComparing(Tally::value);

  private FacetCounter() {}

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
  static List<Tally> count(IndexSearcher searcher, Query query, String field) throws IOException {
    if (field.equals(Fields.GROUP)) {
      return groups(searcher, query);
    }
    IndexReader reader = searcher.getIndexReader();
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
    if (all == null) {
      return List.of();
    }
    OrdinalMap map =
        all instanceof MultiDocValues.MultiSortedSetDocValues multi ? multi.mapping : null;
    long[] counts = new long[Math.toIntExact(all.getValueCount())];
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      count(weight, leaf, field, map, counts);
    }
    List<Tally> tallies = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        tallies.add(new Tally(all.lookupOrd(ordinal).utf8ToString(), counts[ordinal]));
      }
    }
    return tallies;
  }

  /** Groups have no dictionary: their names are counted as they come. */
  private static List<Tally> groups(IndexSearcher searcher, Query query) throws IOException {
    Map<BytesRef, long[]> counts = new HashMap<>();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BinaryDocValues names = DocValues.getBinary(leaf.reader(), Fields.GROUP);
      forEach(
          weight,
          leaf,
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

  private static void count(
      Weight weight, LeafReaderContext leaf, String field, @Nullable OrdinalMap map, long[] counts)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    LongValues global = map == null ? LongValues.IDENTITY : map.getGlobalOrds(leaf.ord);
    forEach(
        weight,
        leaf,
        doc -> {
          if (values.advanceExact(doc)) {
            for (int i = 0; i < values.docValueCount(); i++) {
              counts[(int) global.get(values.nextOrd())]++;
            }
          }
        });
  }

  private interface Visitor {
    void visit(int doc) throws IOException;
  }

  private static void forEach(Weight weight, LeafReaderContext leaf, Visitor visitor)
      throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator matching = scorer.iterator();
    for (int doc = matching.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matching.nextDoc()) {
      if (live == null || live.get(doc)) {
        visitor.visit(doc);
      }
    }
  }
}
