package org.commentindex;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.commentindex.backend.SearchBackend;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.CommentThread;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.ThreadEntry;
import org.commentindex.search.ThreadPlace;
import org.jspecify.annotations.Nullable;

/** Finds the comments of a thread and reads them in reading order. */
final class ThreadReader {
  /**
   * Comments whose matches are found by one query: bounds the clauses of the query, of which Lucene
   * allows 1,024, and the comments in memory. Chosen by hand.
   */
  private static final int CHUNK = 200;

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

  CommentThread named(String name, int limit) throws IOException {
    ThreadOutline outline = new ThreadOutline(name);
    backend.inThread(name, limit, outline::add);
    return outline.thread(backend.countInThread(name));
  }

  CommentThread of(Comment comment, int limit) throws IOException {
    if (comment.thread() == null) {
      return byParents(comment, limit);
    }
    ThreadOutline outline = new ThreadOutline(comment.thread());
    backend.inThread(comment.thread(), limit, outline::add);
    if (!outline.has(comment.id())) {
      if (outline.size() == limit) {
        outline.removeLast();
      }
      outline.add(comment);
    }
    return outline.thread(Math.max(outline.size(), backend.countInThread(comment.thread())));
  }

  /**
   * Finds the thread of a comment without one: its topmost ancestor and all replies below it. Stops
   * at the limit; the comment itself is always among them.
   */
  private CommentThread byParents(Comment comment, int limit) throws IOException {
    List<Comment> path = ancestors(comment, limit - 1);
    ThreadOutline outline = new ThreadOutline(null);
    path.forEach(outline::add);
    outline.add(comment);
    Deque<String> open = new ArrayDeque<>();
    path.forEach(ancestor -> open.add(ancestor.id()));
    open.add(comment.id());
    while (!open.isEmpty() && outline.size() < limit) {
      for (Comment reply : backend.replies(open.remove(), limit)) {
        if (outline.size() < limit && outline.add(reply)) {
          open.add(reply.id());
        }
      }
    }
    return outline.thread(outline.size());
  }

  /** Calls an action with the comment of each place, and with its matches if there is a query. */
  void forEachEntry(
      List<ThreadPlace> places, @Nullable CommentQuery query, Consumer<ThreadEntry> action)
      throws IOException {
    for (int from = 0; from < places.size(); from += CHUNK) {
      List<ThreadPlace> chunk = places.subList(from, Math.min(places.size(), from + CHUNK));
      Map<String, Hit> hits = query == null ? Map.of() : hits(chunk, query);
      for (ThreadPlace place : chunk) {
        Hit hit = hits.get(place.id());
        if (hit != null) {
          action.accept(new ThreadEntry(hit.comment(), place.depth(), true, hit.matches()));
        } else {
          Optional<Comment> comment = backend.byId(place.id());
          // Always present: a snapshot does not change.
          comment.ifPresent(read -> action.accept(new ThreadEntry(read, place.depth())));
        }
      }
    }
  }

  private Map<String, Hit> hits(Collection<ThreadPlace> places, CommentQuery query)
      throws IOException {
    List<CommentQuery> ids = new ArrayList<>();
    places.forEach(place -> ids.add(new CommentQuery.Label(LabelField.ID, place.id())));
    SearchRequest request =
        SearchRequest.of(query.and(new CommentQuery.Any(ids)))
            .withLimit(CHUNK)
            .withCollapse(CollapseMode.NONE);
    Map<String, Hit> hits = new HashMap<>();
    boolean relaxed = backend.forEachHit(request, hit -> hits.put(hit.id(), hit)).relaxed();
    return relaxed ? Map.of() : hits;
  }
}
