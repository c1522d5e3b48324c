package org.commentindex.cli.print;

import java.io.IOException;
import java.util.List;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.IndexStats;
import org.commentindex.query.LookAlikes;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.Quote;
import org.commentindex.query.ScorePart;
import org.commentindex.query.Tally;
import org.commentindex.split.Piece;

/** Prints what commands find. One class a form, each answers all. Not thread-safe. */
public interface ResultPrinter extends HitPrinter {
  /** How a query was read. */
  void explanation(ParsedQuery query) throws IOException;

  /** Of what a hit's score is made; follows the hit. */
  void score(String query, Hit hit, List<ScorePart> parts) throws IOException;

  /** The comments around a hit; follows the hit. */
  void context(String query, Hit hit, HitContext context) throws IOException;

  /** How many comments share each value; of the answer to a query, or of the index. */
  void facet(String query, Facet facet, List<Tally> tallies) throws IOException;

  /** The values of a facet as a list of its own. */
  void tallies(Facet facet, List<Tally> tallies) throws IOException;

  /** One whole comment, the comment it answers, those that answer it, and what it quotes. */
  void comment(Comment comment, List<Comment> parents, List<Comment> replies, List<Quote> quotes)
      throws IOException;

  /** A record that was folded into a comment, and why. */
  void copy(Comment comment, Occurrence copy) throws IOException;

  /** A group of look-alikes, and how their texts vary. */
  void alike(LookAlikes group) throws IOException;

  /** A would-be comment of a text. */
  void piece(Piece piece) throws IOException;

  /** What became of the records offered, the rejected ones first. */
  void report(IndexingReport report) throws IOException;

  /** What an index holds. */
  void stats(IndexStats stats) throws IOException;

  /** A format that can be read: the word that chooses it, and what people call it. */
  void format(String word, String name) throws IOException;

  /** How many comments were removed. */
  void removed(long comments) throws IOException;
}
