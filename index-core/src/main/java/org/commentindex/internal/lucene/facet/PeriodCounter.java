package org.commentindex.internal.lucene.facet;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.search.FacetCount;
import org.commentindex.search.TimePeriod;

/** Counts comments by a period of time, from their dates. Not thread-safe. */
public final class PeriodCounter {
  /**
   * Maximum number of periods with those without a comment: more than two centuries of days. Chosen
   * by hand; a single wrong date, such as one of the year 1, would otherwise fill the memory.
   */
  private static final int MAX_PERIODS = 100_000;

  private final TimePeriod period;
  private final ZoneId zone;
  private final TreeMap<LocalDate, Long> counts = new TreeMap<>();
  private long dated;

  /**
   * Creates a counter.
   *
   * @param zone the time zone of the periods
   */
  public PeriodCounter(TimePeriod period, ZoneId zone) {
    this.period = period;
    this.zone = zone;
  }

  /** Counts the matching comments that have a date. */
  public void count(IndexReader reader, MatchingDocuments matching) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Fields.DATE);
      DocIdSetIterator documents = matching.in(leaf);
      for (int one = documents.nextDoc(); one != NO_MORE_DOCS; one = documents.nextDoc()) {
        if (dates.advanceExact(one)) {
          add(dates.nextValue());
        }
      }
    }
  }

  private void add(long millis) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
    counts.merge(period.startOf(day), 1L, Long::sum);
    dated++;
  }

  /** Returns the number of counted comments. */
  public long dated() {
    return dated;
  }

  /**
   * Returns the periods in order of time.
   *
   * @param zeros whether those without a comment between the first and the last are included
   * @throws IllegalArgumentException if these are too many
   */
  public List<FacetCount> counts(boolean zeros) {
    if (zeros && !counts.isEmpty()) {
      addZeros();
    }
    List<FacetCount> inOrder = new ArrayList<>();
    counts.forEach((start, comments) -> inOrder.add(new FacetCount(period.label(start), comments)));
    return inOrder;
  }

  private void addZeros() {
    LocalDate first = counts.firstKey();
    LocalDate last = counts.lastKey();
    for (LocalDate start = first; start.isBefore(last); start = period.next(start)) {
      counts.putIfAbsent(start, 0L);
      if (counts.size() > MAX_PERIODS) {
        throw new IllegalArgumentException(
            "more than %,d periods from %s to %s: use a longer period, or date: to leave out dates"
                .formatted(MAX_PERIODS, period.label(first), period.label(last)));
      }
    }
  }
}
