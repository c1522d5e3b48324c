package org.commentindex;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.search.CommentThread;
import org.commentindex.search.ThreadPlace;
import org.jspecify.annotations.Nullable;

/**
 * Orders the comments of a thread for reading, each reply below the comment it answers, and counts
 * its authors. Keeps ids only, so that a thread may be large.
 */
final class ThreadOutline {
  private final @Nullable String name;

  /** The id of the comment it answers by the id of each comment; null for none. */
  private final Map<String, @Nullable String> parents = new LinkedHashMap<>();

  private @Nullable String title;
  private final Set<String> authors = new HashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * Creates an empty outline.
   *
   * @param name the id or name of the thread, or null
   */
  ThreadOutline(@Nullable String name) {
    this.name = name;
  }

  /** Adds a comment after those of the same parent; returns false if it was added before. */
  boolean add(Comment comment) {
    if (parents.containsKey(comment.id())) {
      return false;
    }
    parents.put(comment.id(), comment.parent());
    title = title == null ? comment.title() : title;
    if (comment.author() != null) {
      authors.add(comment.author());
    }
    sources.add(comment.canonicalRecord().source());
    Instant date = comment.date();
    if (date != null) {
      first = first == null || date.isBefore(first) ? date : first;
      last = last == null || date.isAfter(last) ? date : last;
    }
    return true;
  }

  boolean has(String id) {
    return parents.containsKey(id);
  }

  int size() {
    return parents.size();
  }

  /** Removes the comment that was added last. */
  void removeLast() {
    parents.remove(List.copyOf(parents.keySet()).getLast());
  }

  /**
   * Returns the thread.
   *
   * @param total the number of its comments, at least the number added
   */
  CommentThread thread(long total) {
    return new CommentThread(
        name, title, inReadingOrder(), total, authors.size(), first, last, List.copyOf(sources));
  }

  /** Traverses depth first with an explicit stack: real threads are up to 60,000 replies deep. */
  private List<ThreadPlace> inReadingOrder() {
    Map<String, List<String>> replies = new HashMap<>();
    List<String> top = new ArrayList<>();
    parents.forEach(
        (id, parent) -> {
          if (parent != null && parents.containsKey(parent)) {
            replies.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
          } else {
            top.add(id);
          }
        });
    List<ThreadPlace> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    place(top, replies, placed, ordered);
    // The remaining comments are in cycles.
    for (String id : parents.keySet()) {
      if (!placed.contains(id)) {
        place(List.of(id), replies, placed, ordered);
      }
    }
    return ordered;
  }

  private static void place(
      List<String> top,
      Map<String, List<String>> replies,
      Set<String> placed,
      List<ThreadPlace> ordered) {
    Deque<ThreadPlace> waiting = new ArrayDeque<>();
    top.forEach(id -> waiting.addLast(new ThreadPlace(id, 0)));
    while (!waiting.isEmpty()) {
      ThreadPlace place = waiting.removeFirst();
      if (!placed.add(place.id())) {
        continue;
      }
      ordered.add(place);
      for (String answer : replies.getOrDefault(place.id(), List.of()).reversed()) {
        waiting.addFirst(new ThreadPlace(answer, place.depth() + 1));
      }
    }
  }
}
