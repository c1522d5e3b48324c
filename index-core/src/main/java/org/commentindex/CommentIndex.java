package org.commentindex;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.commentindex.backend.SearchBackend;
import org.commentindex.check.IndexCheck;
import org.commentindex.check.IndexRepair;
import org.commentindex.internal.lucene.LuceneSearchBackend;
import org.commentindex.internal.lucene.check.LuceneIndexCheck;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.FacetSort;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexClosedException;
import org.commentindex.search.IndexStats;
import org.commentindex.search.MatchMode;
import org.commentindex.search.NearDuplicateGroup;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendRequest;
import org.jspecify.annotations.Nullable;

/**
 * Searches a comment index.
 *
 * <p>An instance is a snapshot: changes that are committed after it was opened are not visible.
 * {@link #refreshed} returns one with them, and a {@link CommentIndexSource} keeps the newest for
 * many threads. Any number of snapshots may be open at the same time, also while a {@link
 * CommentIndexer} writes.
 *
 * <p>Thread-safe. All methods throw an {@link IndexClosedException} after the index was closed, and
 * an {@link IOException} if the index cannot be read. Calls that run when it is closed end as
 * usual; the last one closes the files. An interrupt of its thread ends a call with an {@link
 * java.io.InterruptedIOException}; the index remains usable. A time limit ({@link #withTimeout},
 * {@link SearchRequest#withTimeout}) ends it with a {@link
 * org.commentindex.search.SearchTimeoutException}.
 *
 * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="open"}
 */
public final class CommentIndex extends RelatedComments implements Closeable {
  private CommentIndex(IndexHandle handle) {
    super(handle);
  }

  /**
   * Opens the index in a directory for many queries.
   *
   * @param directory the directory of the index
   * @return the open index, to be closed
   */
  public static CommentIndex open(Path directory) throws IOException {
    return open(directory, OpenOptions.forManyQueries());
  }

  /**
   * Opens the index in a directory.
   *
   * @param directory the directory of the index
   * @param options the options
   * @return the open index, to be closed
   * @throws org.commentindex.search.IndexNotFoundException if the directory has no index
   * @throws org.commentindex.search.IncompatibleIndexException if the index has another format
   */
  public static CommentIndex open(Path directory, OpenOptions options) throws IOException {
    Objects.requireNonNull(directory, "directory == null");
    Uninterruptible.requireNotInterrupted();
    return switch (options.workload()) {
      case MANY_QUERIES -> Uninterruptible.call(() -> over(LuceneSearchBackend.open(directory)));
      case FEW_QUERIES -> over(LuceneSearchBackend.openBriefly(directory));
    };
  }

  /**
   * {@return an index that reads from a backend} Closing the index closes the backend.
   *
   * @param backend the backend, which is closed with it
   */
  public static CommentIndex over(SearchBackend backend) {
    Objects.requireNonNull(backend, "backend == null");
    return new CommentIndex(IndexHandle.of(new SharedBackend(backend)));
  }

  /**
   * {@return this index if it is up to date, else another one with all that was committed since}
   * This one stays open and must be closed as well.
   *
   * <p>Costs little if little has changed. An index of {@link CommentIndexer#openReader} is
   * refreshed with what was added since, committed or not.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="refreshed"}
   *
   * @throws org.commentindex.search.IndexNotFoundException if the index was deleted
   * @throws org.commentindex.search.IncompatibleIndexException if another program has replaced it
   */
  public CommentIndex refreshed() throws IOException {
    // A refresh of a live view writes what was added.
    Optional<SearchBackend> newer = handle.read(open -> Uninterruptible.call(open::refreshed));
    return newer.isEmpty() ? this : over(newer.get());
  }

  /**
   * {@return a view of this index whose calls together may take a time from now on} A call that
   * takes longer, and all later ones, end within about 50 milliseconds with a {@link
   * org.commentindex.search.SearchTimeoutException}. Closing the view closes the index.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="withTimeout"}
   *
   * @param timeout the time limit, above 0
   */
  public CommentIndex withTimeout(Duration timeout) {
    return new CommentIndex(handle.within(timeout));
  }

  /**
   * {@return a view of this index in which finding the matches of a query, without reading them,
   * may take a time} The exception for a longer one names its costliest part. There is no limit by
   * default. Closing the view closes the index.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="withSearchBudget"}
   *
   * @param budget the time for each query, such as 10 seconds; 2 in a server
   */
  public CommentIndex withSearchBudget(Duration budget) {
    return new CommentIndex(handle.withBudget(budget));
  }

  /**
   * {@return what is wrong with the index in a directory} Compares each file with its checksum, the
   * versions of the index with those of this program, the number of comments with the number that
   * the last run stored, and some comments with the words under which a search finds them. Reads
   * each file once and changes nothing; a writer may have the index open.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="check"}
   *
   * @param directory the directory of the index
   * @throws org.commentindex.search.IndexNotFoundException if the directory has no index
   */
  public static IndexCheck check(Path directory) throws IOException {
    Objects.requireNonNull(directory, "directory == null");
    return Uninterruptible.call(() -> LuceneIndexCheck.check(directory));
  }

  /**
   * Writes what is sound in a damaged index to a new one: the files that equal their checksums, and
   * of other files each comment that equals its own. The damaged index is not changed.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="check"}
   *
   * @param damaged the directory of the damaged index
   * @param target the directory of the new index, which is missing or empty
   * @return what was kept and lost
   * @throws org.commentindex.search.DamagedIndexException if nothing can be kept, because the list
   *     of files cannot be read
   * @throws IllegalArgumentException if the target has files
   */
  public static IndexRepair repair(Path damaged, Path target) throws IOException {
    Objects.requireNonNull(damaged, "damaged == null");
    Objects.requireNonNull(target, "target == null");
    return IndexSalvage.repair(damaged, target);
  }

  /** Returns another index on this snapshot, to be closed; null if this one is closed. */
  @Nullable CommentIndex another() {
    IndexHandle another = handle.another();
    return another == null ? null : new CommentIndex(another);
  }

  /**
   * {@return the best hits for a text in the query language}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="open"}
   *
   * @param query a text in the query language
   * @param limit the maximum number of hits, at least 1
   * @throws org.commentindex.query.InvalidQueryException if the text has errors: a filter or an
   *     expression that cannot be read, or no words at all
   * @throws IllegalArgumentException if the limit is less than 1
   */
  public SearchResults search(String query, int limit) throws IOException {
    return search(SearchRequest.of(parser().parse(query)).withLimit(limit));
  }

  /** {@return a parser that knows the custom fields of this index, for days in UTC} */
  public QueryParser parser() {
    return QueryParser.create().withFields(customFields());
  }

  /** {@return the types of the custom fields that the index declares, by name} */
  public Map<String, CustomFieldType> customFields() {
    return handle.backend().customFields();
  }

  /**
   * {@return the hits for a request}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="search"}
   *
   * @param request the query and its options
   * @throws org.commentindex.query.InvalidQueryException if the query has errors, or if a pattern
   *     in a phrase or {@code NEAR} matches too many words of this index
   */
  public SearchResults search(SearchRequest request) throws IOException {
    List<Hit> hits = new ArrayList<>();
    return forEachHit(request, hits::add).withHits(hits);
  }

  /**
   * Calls an action with each hit for a request, in order. Memory does not grow with the number of
   * hits.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="forEachHit"}
   *
   * @param request the query and its options
   * @param action receives each hit; its running time is not part of {@link SearchResults#took}
   * @return the results without the list of hits
   */
  public SearchResults forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException {
    TimedConsumer<Hit> hits = new TimedConsumer<>(action);
    long start = System.nanoTime();
    SearchBackend.Outcome found = limited(request).read(open -> open.forEachHit(request, hits));
    return hits.results(request.query(), found, System.nanoTime() - start);
  }

  /**
   * Calls an action with the id of each hit for a request, in order. Faster than {@link
   * #forEachHit}, because no comment is read. The snippet mode has no effect.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="forEachId"}
   *
   * @param request the query and its options
   * @param action receives each id; its running time is not part of {@link SearchResults#took}
   * @return the results without the list of hits
   */
  public SearchResults forEachId(SearchRequest request, Consumer<String> action)
      throws IOException {
    TimedConsumer<String> ids = new TimedConsumer<>(action);
    long start = System.nanoTime();
    SearchBackend.Outcome found = limited(request).read(open -> open.forEachId(request, ids));
    return ids.results(request.query(), found, System.nanoTime() - start);
  }

  private IndexHandle limited(SearchRequest request) {
    return request.timeout() == null ? handle : handle.within(request.timeout());
  }

  /**
   * Explains the score of a comment: its parts, the largest first. If the request has the OR
   * fallback, a comment that has only some of the words of the query is explained as the fallback
   * scores it. Empty if the comment does not match or is not in the index.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="explain"}
   *
   * @param request the query and its options
   * @param id the full id of the comment
   * @return the parts of the score
   */
  public List<ScorePart> explain(SearchRequest request, String id) throws IOException {
    CommentQuery query = request.query().query();
    return limited(request)
        .read(
            open -> {
              List<ScorePart> parts = open.explain(query, request.match(), id);
              return parts.isEmpty() && request.match() == MatchMode.OR_FALLBACK
                  ? open.explain(query, MatchMode.ANY_WORD, id)
                  : parts;
            });
  }

  /**
   * {@return the number of comments that match a query, without the OR fallback}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="count"}
   *
   * @param query the query
   */
  public long count(CommentQuery query) throws IOException {
    Objects.requireNonNull(query, "query == null");
    return handle.read(open -> open.count(query));
  }

  /**
   * {@return the comment whose id equals the argument or, if there is none, the only comment whose
   * id starts with it; empty if no id does}
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="find"}
   *
   * @param id an id, or the first characters of one
   * @throws IllegalArgumentException if several ids have the prefix
   */
  public Optional<Comment> find(String id) throws IOException {
    return handle.read(open -> CommentFinder.find(open, Objects.requireNonNull(id, "id == null")));
  }

  /**
   * Counts comments by a facet, most frequent value first, ties in alphabetical order.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="count"}
   *
   * @param facet the facet
   * @param among the query that selects the comments to count; null for all
   * @param limit the maximum number of values; {@link IllegalArgumentException} if less than 1
   * @return the values with their counts
   */
  public List<FacetCount> count(Facet facet, @Nullable CommentQuery among, int limit)
      throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be >= 1, got " + limit);
    }
    FacetRequest request = FacetRequest.of(facet).among(among).withSort(FacetSort.COUNT);
    return facet(request.withLimit(limit)).counts();
  }

  /**
   * Counts comments by a facet.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="facet"}
   *
   * @param request the query and its options
   * @return the counts
   */
  public FacetResult facet(FacetRequest request) throws IOException {
    return handle.read(open -> open.facet(Objects.requireNonNull(request, "request == null")));
  }

  /**
   * Counts the comments that match several queries in each period of time.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="trend"}
   *
   * @param request the query and its options
   * @return the counts of each period
   */
  public Trend trend(TrendRequest request) throws IOException {
    Objects.requireNonNull(request, "request == null");
    return handle.read(open -> new TrendReader(open).trend(request));
  }

  /**
   * Calls an action with each matching comment, in order of id. Memory does not grow with the
   * number of comments.
   *
   * {@snippet file="org/commentindex/ApiSnippetsTest.java" region="forEach"}
   *
   * @param among the query that selects the comments to visit; null for all
   * @param action receives each comment
   */
  public void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException {
    handle.run(open -> open.forEach(among, action));
  }

  /**
   * {@return the near-duplicate groups, largest first, ties in alphabetical order}
   *
   * @param among the query that selects the comments to consider; null for all
   * @param limit the maximum number of groups, at least 1
   * @param shown the maximum number of authors and variants of each group, at least 1
   */
  public List<NearDuplicateGroup> nearDuplicateGroups(
      @Nullable CommentQuery among, int limit, int shown) throws IOException {
    return handle.read(
        open -> new NearDuplicateGroupReader(this, open).groups(among, limit, shown));
  }

  /**
   * {@return the time of the last run that read any source, as in {@link Comment#added()}; empty if
   * there was none}
   */
  public Optional<Instant> lastRun() {
    return handle.backend().lastRun();
  }

  /** {@return the statistics of the index} */
  public IndexStats stats() throws IOException {
    return handle.read(SearchBackend::stats);
  }

  /** Closes the index; the last running call closes its backend. Repeating it has no effect. */
  @Override
  public void close() throws IOException {
    handle.close();
  }
}
