package org.commentindex.cli.print.form;

import java.io.IOException;
import java.util.List;
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.KwicLine;
import org.commentindex.search.ScorePart;
import org.commentindex.search.SearchResults;

/**
 * Prints the answers to queries, one after the other. A parameter {@code query} is the text of the
 * query as typed. Not thread-safe.
 */
public interface AnswerPrinter {
  /** Announces one of several queries; by default prints nothing. */
  default void query(String query) throws IOException {}

  /** Prints how a query was parsed. */
  void explanation(ParsedQuery query) throws IOException;

  /**
   * Prints before the first hit that no comment has all the words and that the hits have some of
   * them; by default prints nothing, because the end says so.
   *
   * @param words the words of the query
   * @param strict the results for all the words, which have suggestions and no hits
   */
  default void relaxed(String words, SearchResults strict) throws IOException {}

  /** Prints that a query cannot be run, in place of its answer; by default prints nothing. */
  default void error(String query, String message) throws IOException {}

  /** Prints the next hit. */
  void hit(String query, Hit hit) throws IOException;

  /**
   * Prints a match of a hit with the words around it.
   *
   * @throws UnsupportedOperationException if this printer prints hits as a whole
   */
  default void match(String query, Hit hit, KwicLine line) throws IOException {
    throw new UnsupportedOperationException("hits are printed as a whole");
  }

  /**
   * Prints the next hit if only its id was loaded.
   *
   * @param rank its rank among all hits, from 1
   * @throws UnsupportedOperationException if this printer needs {@linkplain HitDetail more}
   */
  default void id(String query, int rank, String id) throws IOException {
    throw new UnsupportedOperationException("hits are needed, not ids");
  }

  /** Prints the parts of the score of the hit printed last. */
  void score(String query, Hit hit, List<ScorePart> parts) throws IOException;

  /** Prints the comments around the hit printed last. */
  void context(String query, Hit hit, HitContext context) throws IOException;

  /** Prints the facet counts of all hits. */
  void facet(String query, FacetResult counts) throws IOException;

  /** Prints the end of the answer: totals, warnings and suggestions. */
  void end(String query, SearchResults results) throws IOException;

  /** Prints the end of all answers; by default prints nothing. */
  default void finish() throws IOException {}
}
