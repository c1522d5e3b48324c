package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
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
import org.commentindex.backend.Fields;
import org.commentindex.query.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * The documents that match a query, in order, a page at a time: memory holds one page, however many
 * are wanted. Each page asks the query again, from where the last one ended. The total is exact:
 * where documents were passed over, all that match are counted by themselves.
 */
final class HitPages {
  /** So many that asking again costs little beside reading them, so few that they take 10 MB. */
  static final int PAGE = 1 << 16;

  private static final SortField BY_ID =
      KeywordField.newSortField(Fields.ID, false, SortedSetSelector.Type.MIN);

  /** How many more hits than are wanted are found at once, where some are left out. */
  private static final int COLLAPSED_AT_ONCE = 50;

  private final IndexSearcher searcher;
  private final Query query;
  private final Supplier<Query> matching;
  private final Sort sort;
  private final int pageSize;
  private boolean collapsed;
  private long left;
  private TopDocs page;

  /**
   * The first page.
   *
   * @param matching matches the same documents as the query, and need not score them
   * @param wanted how many documents are wanted in all, at least 1
   */
  HitPages(
      IndexSearcher searcher, Query query, Supplier<Query> matching, SortOrder order, long wanted)
      throws IOException {
    this(searcher, query, matching, order, wanted, PAGE);
  }

  HitPages(
      IndexSearcher searcher,
      Query query,
      Supplier<Query> matching,
      SortOrder order,
      long wanted,
      int pageSize)
      throws IOException {
    this(searcher, query, matching, order, pageSize);
    this.left = wanted;
    this.page = order == SortOrder.BEST ? best() : page(null);
  }

  @SuppressWarnings("NullAway.Init") // each of those that call it sets the page
  private HitPages(
      IndexSearcher searcher,
      Query query,
      Supplier<Query> matching,
      SortOrder order,
      int pageSize) {
    this.searcher = searcher;
    this.query = query;
    this.matching = matching;
    this.sort = sort(order);
    this.pageSize = pageSize;
  }

  /**
   * The first page of hits of which those that are alike are to be left out but for the first. They
   * are left out already where that can be, and of how many are is not known before: then these are
   * pages of some more than are wanted.
   */
  static HitPages collapsing(
      IndexSearcher searcher, Query query, Supplier<Query> matching, SortOrder order, long wanted)
      throws IOException {
    if (order != SortOrder.BEST || wanted > PAGE || EqualHits.scoreOf(query) != null) {
      int size = (int) Math.min(PAGE, wanted + COLLAPSED_AT_ONCE);
      return new HitPages(searcher, query, matching, order, Long.MAX_VALUE, size);
    }
    HitPages pages = new HitPages(searcher, query, matching, order, PAGE);
    pages.left = wanted;
    pages.collapsed = true;
    pages.page = pages.best();
    return pages;
  }

  /** Whether those that are alike are left out already. */
  boolean areCollapsed() {
    return collapsed;
  }

  /** How many documents match, wanted or not. */
  long total() {
    return page.totalHits.value();
  }

  /** The page reached. */
  TopDocs page() {
    return page;
  }

  /** The id of a document of a page, as it is indexed. */
  static String id(ScoreDoc found) {
    return ((BytesRef) ((FieldDoc) found).fields[1]).utf8ToString();
  }

  /** Goes to the next page, if there is one. */
  boolean next() throws IOException {
    int had = page.scoreDocs.length;
    if (had < pageSize || left <= 0) {
      return false;
    }
    page = page((FieldDoc) page.scoreDocs[had - 1]);
    return page.scoreDocs.length > 0;
  }

  private TopDocs page(@Nullable FieldDoc after) throws IOException {
    return searcher.search(
        query, new TopFieldCollectorManager(sort, size(), after, Integer.MAX_VALUE));
  }

  private TopDocs best() throws IOException {
    Float score = EqualHits.scoreOf(query);
    if (score != null) {
      boolean asItIs = query instanceof PrefixQuery; // no simpler one matches the same
      return EqualHits.of(searcher, asItIs ? query : matching.get(), score, size());
    }
    BestHits best = BestHits.of(searcher, query, size(), collapsed);
    long total = best.total() < 0 ? count() : best.total();
    return new TopDocs(new TotalHits(total, TotalHits.Relation.EQUAL_TO), best.inOrder());
  }

  private long count() throws IOException {
    TermUnion words = TermUnion.of(query);
    return words.isEmpty() ? searcher.count(matching.get()) : words.count(searcher);
  }

  /** Of the page that comes. */
  private int size() {
    int documents = Math.max(1, searcher.getIndexReader().maxDoc());
    int size = (int) Math.min(Math.min(left, pageSize), documents);
    left -= size;
    return size;
  }

  private static Sort sort(SortOrder order) {
    return switch (order) {
      case BEST -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(number(Fields.DATE, true), BY_ID);
      case OLDEST -> new Sort(number(Fields.DATE, false), BY_ID);
      case VOTES -> new Sort(number(Fields.VOTES, true), BY_ID);
    };
  }

  /** Comments without the number come last. */
  private static SortField number(String field, boolean largestFirst) {
    return LongField.newSortField(
        field,
        largestFirst,
        SortedNumericSelector.Type.MIN,
        largestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
