package org.commentindex.internal.lucene.hits;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The hits of a query in sort order, one page at a time, so that memory holds one page. Every page
 * runs the query again with {@code searchAfter}. Hits with equal sort values are ordered by id. Not
 * thread-safe.
 */
public final class HitPages {
  /**
   * Maximum number of hits per page. Trades memory (about 10 MB per page) for the number of times
   * that a very deep result is searched again.
   */
  public static final int MAX_PAGE = 1 << 16;

  /**
   * Number of hits that the collector counts before it skips non-competitive blocks: Lucene's
   * default. If it skips any, the total is counted by a query without scores.
   */
  private static final int TOTAL_HITS_THRESHOLD = 1_000;

  private static final SortField BY_ID =
      KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

  private final IndexSearcher searcher;
  private final Query query;
  private final Supplier<Query> matching;
  private final Sort sort;
  private final int pageSize;
  private final TotalHits counted;
  private long left;
  private TopDocs page;

  /**
   * Searches the first page.
   *
   * @param matching supplies a query that matches the same documents and need not score them
   * @param limit number of hits to return in total, at least 1
   */
  public HitPages(
      IndexSearcher searcher, Query query, Supplier<Query> matching, SortOrder order, long limit)
      throws IOException {
    this(searcher, query, matching, order, limit, MAX_PAGE);
  }

  /**
   * Searches the first page.
   *
   * @param matching supplies a query that matches the same documents and need not score them
   * @param limit number of hits to return in total, at least 1
   * @param pageSize maximum number of hits per page
   */
  public HitPages(
      IndexSearcher searcher,
      Query query,
      Supplier<Query> matching,
      SortOrder order,
      long limit,
      int pageSize)
      throws IOException {
    this(searcher, query, matching, sort(order), limit, pageSize);
  }

  private HitPages(
      IndexSearcher searcher,
      Query query,
      Supplier<Query> matching,
      Sort sort,
      long limit,
      int pageSize)
      throws IOException {
    this.searcher = searcher;
    this.query = query;
    this.matching = matching;
    this.sort = sort;
    this.pageSize = pageSize;
    this.left = limit;
    this.page = page(null);
    this.counted = page.totalHits;
  }

  /** Searches the first page of all hits in order of id. */
  public static HitPages byId(IndexSearcher searcher, Query query) throws IOException {
    return new HitPages(searcher, query, () -> query, new Sort(BY_ID), Long.MAX_VALUE, MAX_PAGE);
  }

  /** Returns the exact number of documents that match, within the limit or not. */
  public long total() throws IOException {
    return counted.relation() == TotalHits.Relation.EQUAL_TO
        ? counted.value()
        : searcher.count(matching.get());
  }

  /** Returns the current page. */
  public TopDocs page() {
    return page;
  }

  /** Returns the indexed id of a hit, which is its last sort value. */
  public static String id(ScoreDoc hit) {
    Object[] values = ((FieldDoc) hit).fields;
    return ((BytesRef) values[values.length - 1]).utf8ToString();
  }

  /** Advances to the next page; returns false if there are no more hits within the limit. */
  public boolean next() throws IOException {
    int size = page.scoreDocs.length;
    if (size < pageSize || left <= 0) {
      return false;
    }
    if (searcher instanceof LimitedSearcher limited) {
      limited.beginBudget();
    }
    page = page((FieldDoc) page.scoreDocs[size - 1]);
    return page.scoreDocs.length > 0;
  }

  private TopDocs page(@Nullable FieldDoc after) throws IOException {
    int documents = Math.max(1, searcher.getIndexReader().maxDoc());
    int size = (int) Math.min(Math.min(left, pageSize), documents);
    left -= size;
    return searcher.search(
        query, new TopFieldCollectorManager(sort, size, after, TOTAL_HITS_THRESHOLD));
  }

  private static Sort sort(SortOrder order) {
    return switch (order) {
      case BEST -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(number(Fields.DATE, true), BY_ID);
      case OLDEST -> new Sort(number(Fields.DATE, false), BY_ID);
      case VOTES -> new Sort(number(Fields.VOTES, true), BY_ID);
    };
  }

  /** Returns a sort by a numeric field; comments without a value come last. */
  private static SortField number(String field, boolean largestFirst) {
    return LongField.newSortField(
        field,
        largestFirst,
        SortedNumericSelector.Type.MIN,
        largestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
