package org.commentindex.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread: the places of its comments in reading order, each reply below the comment it answers,
 * and the properties of the thread as a whole. It contains no texts, so that a thread can be large;
 * {@link org.commentindex.CommentIndex#forEachEntry} reads the comments of all places or of a page
 * of them. Immutable.
 *
 * @param name the id or name of the thread; null if its comments have none and are connected only
 *     by their links to parents
 * @param title the title of its oldest comment that has one, or null
 * @param places the places, in reading order
 * @param total the number of comments of the thread, at least the number of places
 * @param authors the number of different known authors among the places
 * @param first the earliest time of posting among the places, or null
 * @param last the latest time of posting among the places, or null
 * @param sources the names of the sources of the comments' canonical records, in the order of first
 *     mention
 */
public record CommentThread(
    @Nullable String name,
    @Nullable String title,
    List<ThreadPlace> places,
    long total,
    int authors,
    @Nullable Instant first,
    @Nullable Instant last,
    List<String> sources) {

  public CommentThread {
    places = List.copyOf(places);
    sources = List.copyOf(sources);
    if (total < places.size()) {
      throw new IllegalArgumentException(
          "total must be >= " + places.size() + ", the number of places, got " + total);
    }
  }

  /** {@return true if the thread has no comments} */
  public boolean isEmpty() {
    return places.isEmpty();
  }

  /**
   * {@return a copy with a page of the places}
   *
   * @param from the first place, from 0
   * @param to the place after the last one
   */
  public CommentThread page(int from, int to) {
    return new CommentThread(
        name, title, places.subList(from, to), total, authors, first, last, sources);
  }
}
