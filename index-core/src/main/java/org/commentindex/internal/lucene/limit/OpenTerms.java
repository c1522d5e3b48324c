package org.commentindex.internal.lucene.limit;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** Counts the terms whose postings Lucene opens at once for a query in a segment. */
public final class OpenTerms extends QueryVisitor {
  /**
   * Postings that Lucene opens at once for a pattern without positions: {@code
   * MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE} reads those of all other terms one by one.
   */
  private static final int OF_PATTERN = 16;

  private int count;

  private OpenTerms() {}

  /** A query that knows how many terms it opens. */
  public interface Counted {
    /** Returns the number of terms; a term that is opened several times counts each time. */
    int openTerms();
  }

  /** Returns the number of terms; a term that is opened several times counts each time. */
  public static int in(Query query) {
    OpenTerms terms = new OpenTerms();
    query.visit(terms);
    return terms.count;
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return this;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    count += terms.length;
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    count += OF_PATTERN;
  }

  @Override
  public void visitLeaf(Query query) {
    count += query instanceof Counted counted ? counted.openTerms() : 1;
  }
}
