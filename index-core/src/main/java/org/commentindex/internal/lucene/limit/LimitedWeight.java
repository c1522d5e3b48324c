package org.commentindex.internal.lucene.limit;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.commentindex.backend.Deadline;
import org.jspecify.annotations.Nullable;

/** The weight of a whole query, whose scorers of many documents check a deadline. */
final class LimitedWeight extends FilterWeight {
  private final Deadline deadline;

  LimitedWeight(Weight weight, Deadline deadline) {
    super(weight);
    this.deadline = deadline;
  }

  @Override
  public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
    ScorerSupplier supplier = in.scorerSupplier(leaf);
    return supplier == null ? null : new LimitedSupplier(supplier, deadline);
  }

  private static final class LimitedSupplier extends ScorerSupplier {
    private final ScorerSupplier in;
    private final Deadline deadline;

    LimitedSupplier(ScorerSupplier in, Deadline deadline) {
      this.in = in;
      this.deadline = deadline;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      return in.get(leadCost);
    }

    @Override
    public BulkScorer bulkScorer() throws IOException {
      return new LimitedBulkScorer(in.bulkScorer(), deadline);
    }

    @Override
    public long cost() {
      return in.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      in.setTopLevelScoringClause();
    }
  }
}
