package org.commentindex.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The answer to a query.
 *
 * @param understood the query that was asked, printed back
 * @param notes what was odd about it
 * @param suggestions queries near to it that find something, if it found nothing or was relaxed
 * @param hits those wanted, in order; empty if they were handed over one by one
 * @param shown how many those were, in the list or handed over
 * @param total how many comments match
 * @param relaxed not one comment has all the words; these have some
 * @param took from the question to the answer
 */
public record SearchResults(
    String understood,
    List<Note> notes,
    List<Suggestion> suggestions,
    List<Hit> hits,
    long shown,
    long total,
    boolean relaxed,
    Duration took) {

  public SearchResults {
    Objects.requireNonNull(understood, "understood == null");
    Objects.requireNonNull(took, "took == null");
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
    hits = List.copyOf(hits);
  }

  /** Returns a copy with these hits. */
  public SearchResults withHits(List<Hit> list) {
    return new SearchResults(understood, notes, suggestions, list, shown, total, relaxed, took);
  }

  /** Returns true if there are no hits. */
  public boolean isEmpty() {
    return total == 0;
  }
}
