package org.commentindex.benchmark.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Counts the values of a doc values field over all hits of a query. */
final class PlainLuceneFacets {
  private PlainLuceneFacets() {}

  /** Returns the most frequent values with their number of hits, at most {@code limit}. */
  static List<Map.Entry<String, Integer>> of(
      IndexSearcher searcher, Query query, String field, int limit) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Map<String, Integer> counts = new HashMap<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(segment);
      if (scorer != null) {
        add(scorer.iterator(), DocValues.getSortedSet(segment.reader(), field), counts);
      }
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(limit)
        .toList();
  }

  private static void add(
      DocIdSetIterator hits, SortedSetDocValues values, Map<String, Integer> counts)
      throws IOException {
    int[] countOfOrd = new int[Math.toIntExact(values.getValueCount())];
    for (int hit = hits.nextDoc(); hit != DocIdSetIterator.NO_MORE_DOCS; hit = hits.nextDoc()) {
      if (values.advanceExact(hit)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          countOfOrd[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }
    for (int ord = 0; ord < countOfOrd.length; ord++) {
      if (countOfOrd[ord] > 0) {
        counts.merge(values.lookupOrd(ord).utf8ToString(), countOfOrd[ord], Integer::sum);
      }
    }
  }
}
