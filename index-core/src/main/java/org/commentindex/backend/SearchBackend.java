package org.commentindex.backend;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.commentindex.model.Comment;
import org.commentindex.model.CustomFieldType;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexStats;
import org.commentindex.search.MatchMode;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The reading half of a backend: a snapshot of an index. Thread-safe.
 *
 * <p>An interrupt of its thread ends a call with an {@link java.io.InterruptedIOException}. A
 * backend is closed only when no call runs.
 */
public interface SearchBackend extends Closeable {

  /**
   * {@return a view of this snapshot whose calls end when a deadline is over, with the exceptions
   * of {@link Deadline#check} or with a {@link SearchEndedException}} A view needs not be closed,
   * and closing it has no effect.
   *
   * @param deadline when calls must end
   */
  SearchBackend within(Deadline deadline);

  /**
   * {@return true if an exception that a call has thrown says, in the words of the backend, that
   * its thread was interrupted}
   *
   * @param thrown the exception
   */
  default boolean wasInterrupted(RuntimeException thrown) {
    return false;
  }

  /**
   * {@return the damage of the index that explains an exception that a call has thrown; empty if
   * the index is sound} Called only after a failure, since it may read the whole index.
   *
   * @param thrown the exception
   */
  default Optional<DamagedIndexException> damage(Throwable thrown) {
    return Optional.empty();
  }

  /**
   * {@return a snapshot of the current index, or empty if the index has not changed} This snapshot
   * stays open.
   */
  Optional<SearchBackend> refreshed() throws IOException;

  /**
   * Calls an action with each hit for a request, in order. Memory does not grow with their number.
   *
   * @param request the query and its options
   * @param action receives each hit
   * @return the totals and warnings
   */
  Outcome forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException;

  /**
   * Calls an action with the id of each hit for a request, in order.
   *
   * @param request the query and its options
   * @param action receives each id
   * @return the totals and warnings
   */
  Outcome forEachId(SearchRequest request, Consumer<String> action) throws IOException;

  /**
   * Explains the score of a comment: its parts, the largest first. Empty if the comment does not
   * match or is not in the index.
   *
   * @param query the query
   * @param match the words that a comment must have
   * @param id the full id of the comment
   * @return the parts of the score
   */
  List<ScorePart> explain(CommentQuery query, MatchMode match, String id) throws IOException;

  /** {@return the types of the custom fields that the index declares, by name} */
  Map<String, CustomFieldType> customFields();

  /**
   * {@return the number of comments that match, without the OR fallback}
   *
   * @param query the query
   */
  long count(CommentQuery query) throws IOException;

  /**
   * {@return the comment with this id; empty if there is none}
   *
   * @param id the full id of the comment
   */
  Optional<Comment> byId(String id) throws IOException;

  /**
   * Calls an action with the first comments of a thread, oldest first, comments without a date
   * last. The comments lack discovered topics.
   *
   * @param thread the id or name of the thread
   * @param limit the maximum number, at least 1
   * @param action receives each comment
   */
  void inThread(String thread, int limit, Consumer<Comment> action) throws IOException;

  /**
   * {@return the number of comments of a thread}
   *
   * @param thread the id or name of the thread
   */
  long countInThread(String thread) throws IOException;

  /**
   * {@return the first replies to a comment, oldest first, comments without a date last}
   *
   * @param id the full id of the comment
   * @param limit the maximum number, at least 1
   */
  List<Comment> replies(String id, int limit) throws IOException;

  /**
   * {@return comments that share fingerprints with a text, those that share most first} They share
   * at least as many as candidates for copies.
   *
   * @param fingerprints the fingerprints of the text, as {@link CandidateKeyKind} describes them
   * @param limit the maximum number of comments
   */
  List<Comment> withFingerprints(long[] fingerprints, int limit) throws IOException;

  /**
   * {@return the first ids with a prefix, in order}
   *
   * @param prefix the first characters of the ids
   * @param limit the maximum number, at least 1
   */
  List<String> idsWithPrefix(String prefix, int limit) throws IOException;

  /**
   * Counts comments by a facet.
   *
   * @param request the query and its options
   * @return the counts
   */
  FacetResult facet(FacetRequest request) throws IOException;

  /**
   * Calls an action with each matching comment, or with all if {@code among} is null, in order of
   * id.
   *
   * @param among the query that selects the comments; null for all
   * @param action receives each comment
   */
  void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException;

  /** {@return the time of the last run that read any source; empty if there was none} */
  Optional<Instant> lastRun();

  /** {@return the statistics of the index} */
  IndexStats stats() throws IOException;

  /**
   * The outcome of a search.
   *
   * @param total the number of hits that a large enough limit returns
   * @param collapsed the number of further matches left out as near-duplicates of a hit
   * @param relaxed true if the OR fallback was used
   * @param warnings warnings about parts of the request that the backend could not carry out, one
   *     line each
   * @param suggestions similar queries that have hits; empty unless the query has none or was
   *     relaxed
   */
  record Outcome(
      long total,
      long collapsed,
      boolean relaxed,
      List<String> warnings,
      List<Suggestion> suggestions) {
    public Outcome {
      warnings = List.copyOf(warnings);
      suggestions = List.copyOf(suggestions);
    }
  }
}
