package org.commentindex;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commentindex.backend.SearchBackend;
import org.commentindex.model.Comment;
import org.commentindex.search.ThreadEntry;

/** Orders the comments of a thread for reading: each reply below the comment it answers. */
final class ThreadReader {
  private final SearchBackend backend;

  ThreadReader(SearchBackend backend) {
    this.backend = backend;
  }

  List<Comment> ancestors(Comment comment, int limit) throws IOException {
    Deque<Comment> ancestors = new ArrayDeque<>();
    Set<String> seen = new HashSet<>(Set.of(comment.id()));
    Comment reply = comment;
    // Real data has cycles of comments that answer each other.
    while (reply.parent() != null && seen.add(reply.parent()) && ancestors.size() < limit) {
      Optional<Comment> parent = backend.byId(reply.parent());
      if (parent.isEmpty()) {
        break;
      }
      reply = parent.get();
      ancestors.addFirst(reply);
    }
    return List.copyOf(ancestors);
  }

  List<ThreadEntry> thread(Comment comment, int limit) throws IOException {
    if (comment.thread() == null) {
      return List.of(new ThreadEntry(comment, 0));
    }
    Map<String, Comment> byId = new LinkedHashMap<>();
    backend.inThread(comment.thread(), limit).forEach(found -> byId.put(found.id(), found));
    if (!byId.containsKey(comment.id())) {
      if (byId.size() == limit) {
        byId.remove(List.copyOf(byId.keySet()).getLast());
      }
      byId.put(comment.id(), comment);
    }
    return inReadingOrder(byId);
  }

  /** Traverses depth first with an explicit stack: real threads are up to 60,000 replies deep. */
  private static List<ThreadEntry> inReadingOrder(Map<String, Comment> byId) {
    Map<String, List<Comment>> replies = new HashMap<>();
    List<Comment> first = new ArrayList<>();
    for (Comment comment : byId.values()) {
      boolean answers = comment.parent() != null && byId.containsKey(comment.parent());
      (answers ? replies.computeIfAbsent(comment.parent(), id -> new ArrayList<>()) : first)
          .add(comment);
    }
    List<ThreadEntry> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    place(first, replies, placed, ordered);
    // The remaining comments are in cycles.
    byId.values().stream()
        .filter(comment -> !placed.contains(comment.id()))
        .forEach(comment -> place(List.of(comment), replies, placed, ordered));
    return ordered;
  }

  private static void place(
      List<Comment> first,
      Map<String, List<Comment>> replies,
      Set<String> placed,
      List<ThreadEntry> ordered) {
    Deque<ThreadEntry> waiting = new ArrayDeque<>();
    first.forEach(comment -> waiting.addLast(new ThreadEntry(comment, 0)));
    while (!waiting.isEmpty()) {
      ThreadEntry entry = waiting.removeFirst();
      if (!placed.add(entry.comment().id())) {
        continue;
      }
      ordered.add(entry);
      List<Comment> answers = replies.getOrDefault(entry.comment().id(), List.of());
      for (Comment answer : answers.reversed()) {
        waiting.addFirst(new ThreadEntry(answer, entry.depth() + 1));
      }
    }
  }
}
