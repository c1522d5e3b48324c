package org.commentindex.internal.lucene.query;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Counts the leaf clauses of a query as {@link IndexSearcher#rewrite} does, to stop before Lucene
 * rejects the query with {@link IndexSearcher.TooManyClauses}. Not thread-safe.
 */
final class ClauseLimit {
  /** Clauses kept free for those that a Boolean query of conditions adds itself. */
  private static final int RESERVE = 8;

  private int used;

  /** Reserves the clauses of a query; returns false and reserves none if they exceed the limit. */
  boolean reserve(Query query) {
    Counter counter = new Counter();
    query.visit(counter);
    if (used + counter.clauses > IndexSearcher.getMaxClauseCount() - RESERVE) {
      return false;
    }
    used += counter.clauses;
    return true;
  }

  private static final class Counter extends QueryVisitor {
    private int clauses;

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
      return this;
    }

    @Override
    public void visitLeaf(Query query) {
      clauses++;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      clauses++;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      boolean expands =
          query instanceof FuzzyQuery fuzzy
              && !fuzzy.getRewriteMethod().equals(TextQueries.ALL_EXPANSIONS);
      clauses += expands ? TextQueries.SCORED_EXPANSIONS : 1;
    }
  }
}
