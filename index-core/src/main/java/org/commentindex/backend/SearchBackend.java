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
   * Returns a view of this snapshot whose calls end when a deadline is over, with the exceptions of
   * {@link Deadline#check} or with a {@link SearchEndedException}. A view needs not be closed, and
   * closing it has no effect.
   */
  SearchBackend within(Deadline deadline);

  /**
   * Returns true if an exception that a call has thrown says, in the words of the backend, that its
   * thread was interrupted.
   */
  default boolean wasInterrupted(RuntimeException thrown) {
    return false;
  }

  /**
   * Returns a snapshot of the current index, or empty if the index has not changed. This snapshot
   * stays open.
   */
  Optional<SearchBackend> refreshed() throws IOException;

  /**
   * Calls an action with each hit for a request, in order. Memory does not grow with their number.
   */
  Outcome forEachHit(SearchRequest request, Consumer<Hit> action) throws IOException;

  /** Calls an action with the id of each hit for a request, in order. */
  Outcome forEachId(SearchRequest request, Consumer<String> action) throws IOException;

  /**
   * Explains the score of a comment: its parts, the largest first. Empty if the comment does not
   * match or is not in the index.
   */
  List<ScorePart> explain(CommentQuery query, MatchMode match, String id) throws IOException;

  /** Returns the types of the custom fields that the index declares, by name. */
  Map<String, CustomFieldType> customFields();

  /** Returns the number of comments that match, without the OR fallback. */
  long count(CommentQuery query) throws IOException;

  /** Returns the comment with this id; empty if there is none. */
  Optional<Comment> byId(String id) throws IOException;

  /**
   * Calls an action with the first comments of a thread, oldest first, comments without a date
   * last. The comments lack discovered topics.
   */
  void inThread(String thread, int limit, Consumer<Comment> action) throws IOException;

  /** Returns the number of comments of a thread. */
  long countInThread(String thread) throws IOException;

  /** Returns the first replies to a comment, oldest first, comments without a date last. */
  List<Comment> replies(String id, int limit) throws IOException;

  /**
   * Returns comments that share fingerprints with a text, those that share most first. They share
   * at least as many as candidates for copies.
   *
   * @param fingerprints the fingerprints of the text, as {@link CandidateKeyKind} describes them
   * @param limit the maximum number of comments
   */
  List<Comment> withFingerprints(long[] fingerprints, int limit) throws IOException;

  /** Returns the first ids with a prefix, in order. */
  List<String> idsWithPrefix(String prefix, int limit) throws IOException;

  /** Counts comments by a facet. */
  FacetResult facet(FacetRequest request) throws IOException;

  /**
   * Calls an action with each matching comment, or with all if {@code among} is null, in order of
   * id.
   */
  void forEach(@Nullable CommentQuery among, Consumer<Comment> action) throws IOException;

  /** Returns the time of the last run that read any source; empty if there was none. */
  Optional<Instant> lastRun();

  /** Returns the statistics of the index. */
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
