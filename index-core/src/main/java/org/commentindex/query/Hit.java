package org.commentindex.query;

import java.util.List;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment that was found.
 *
 * @param rank its place among all hits, counted from 1
 * @param comment the comment
 * @param score how well it matches; only comparable within one answer
 * @param snippets passages that show why, best first; empty if the query names no words, or if they
 *     were not asked for
 * @param matches where in the comment's text the query matches, in order, not overlapping; a phrase
 *     is one; empty likewise
 */
public record Hit(
    int rank, Comment comment, double score, List<Snippet> snippets, List<Span> matches) {

  public Hit {
    Objects.requireNonNull(comment, "comment == null");
    snippets = List.copyOf(snippets);
    matches = List.copyOf(matches);
  }

  /** The comment's id. */
  public String id() {
    return comment.id();
  }
}
