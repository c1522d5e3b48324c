package org.commentindex.search;

import java.util.List;
import java.util.Objects;
import org.commentindex.model.Comment;

/**
 * A comment that matches a query. Immutable.
 *
 * @param rank the position among all hits, from 1
 * @param comment the comment
 * @param score the score, comparable only within one search
 * @param snippets the best passages, best first; empty if the query has no words or the request
 *     excludes snippets
 * @param matches the spans of the comment's text that match, in order, without overlap; a phrase is
 *     one span; empty in the same cases as the snippets
 * @param titleMatches the spans of the comment's title that match, if none of its text does; the
 *     snippets are then passages of the title
 */
public record Hit(
    int rank,
    Comment comment,
    double score,
    List<Snippet> snippets,
    List<Span> matches,
    List<Span> titleMatches) {

  public Hit {
    Objects.requireNonNull(comment, "comment == null");
    snippets = List.copyOf(snippets);
    matches = List.copyOf(matches);
    titleMatches = List.copyOf(titleMatches);
  }

  /**
   * Creates a hit without matches in its title.
   *
   * @param rank the rank among all hits, from 1
   * @param comment the comment
   * @param score the score
   * @param snippets the best passages
   * @param matches the matches
   */
  public Hit(int rank, Comment comment, double score, List<Snippet> snippets, List<Span> matches) {
    this(rank, comment, score, snippets, matches, List.of());
  }

  /** {@return the id of the comment} */
  public String id() {
    return comment.id();
  }
}
