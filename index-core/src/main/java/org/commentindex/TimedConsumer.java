package org.commentindex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.commentindex.backend.SearchBackend;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.SearchResults;

/** Counts hits and measures the time that the caller's action takes. Not thread-safe. */
final class TimedConsumer<T> implements Consumer<T> {
  private final Consumer<T> action;
  private long count;
  private long took;

  TimedConsumer(Consumer<T> action) {
    this.action = Objects.requireNonNull(action, "action == null");
  }

  @Override
  public void accept(T hit) {
    long start = System.nanoTime();
    action.accept(hit);
    count++;
    took += System.nanoTime() - start;
  }

  /**
   * Returns the results of a search without its hits.
   *
   * @param all the nanoseconds that the search took, with the action
   */
  SearchResults results(ParsedQuery query, SearchBackend.Outcome found, long all) {
    List<QueryWarning> notes = new ArrayList<>(query.warnings());
    found.warnings().forEach(note -> notes.add(new QueryWarning(note, 0)));
    return new SearchResults(
        query.canonicalForm(),
        notes,
        found.suggestions(),
        List.of(),
        count,
        found.total(),
        found.collapsed(),
        found.relaxed(),
        Duration.ofNanos(all - took));
  }
}
