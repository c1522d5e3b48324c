package org.commentindex.internal.lucene.query;

import java.io.IOException;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.commentindex.internal.lucene.limit.OpenTerms;
import org.jspecify.annotations.Nullable;

/**
 * An interval query that counts as one clause of {@link IndexSearcher#getMaxClauseCount}. Lucene
 * would count every term in every order of a loose phrase: more than 1,024 for two phrases of four
 * words near each other.
 */
final class SingleClauseQuery extends Query implements OpenTerms.Counted {
  private final IntervalQuery intervals;
  private final int openTerms;

  SingleClauseQuery(IntervalQuery intervals, int openTerms) {
    this.intervals = intervals;
    this.openTerms = openTerms;
  }

  @Override
  public int openTerms() {
    return openTerms;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return intervals.createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return intervals.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SingleClauseQuery query && query.intervals.equals(intervals);
  }

  @Override
  public int hashCode() {
    return 31 * intervals.hashCode() + 1;
  }
}
