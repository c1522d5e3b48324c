package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Any of a few words: what Lucene finds by them, with the same scores. As long as all that match
 * are looked at they are read by {@link AnyWordBulkScorer}; what has to be passed over, Lucene
 * passes over.
 */
final class AnyWordQuery extends Query {
  /** Of more words Lucene knows better which are next. */
  private static final int FEW = 8;

  private final BooleanQuery words;

  private AnyWordQuery(BooleanQuery words) {
    this.words = words;
  }

  /** The same query as one of this kind, if it asks for any of a few words. */
  static Query of(Query rewritten) {
    return rewritten instanceof BooleanQuery any && isAnyOfFew(any)
        ? new AnyWordQuery(any)
        : rewritten;
  }

  private static boolean isAnyOfFew(BooleanQuery query) {
    return query.clauses().size() > 1
        && query.clauses().size() <= FEW
        && query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(AnyWordQuery::isWord);
  }

  private static boolean isWord(BooleanClause clause) {
    Query query =
        clause.query() instanceof BoostQuery weighed ? weighed.getQuery() : clause.query();
    return clause.occur() == Occur.SHOULD && query instanceof WordQuery;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? new AnyWordWeight(searcher, mode, boost)
        : words.createWeight(searcher, mode, boost);
  }

  private final class AnyWordWeight extends Weight {
    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private final List<Weight> each = new ArrayList<>();
    private @Nullable Weight together;

    AnyWordWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(AnyWordQuery.this);
      this.searcher = searcher;
      this.mode = mode;
      this.boost = boost;
      for (BooleanClause clause : words) {
        each.add(clause.query().createWeight(searcher, mode, boost));
      }
    }

    /** As Lucene has it, made when it is needed. */
    private Weight together() throws IOException {
      Weight known = together;
      if (known == null) {
        known = words.createWeight(searcher, mode, boost);
        together = known;
      }
      return known;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      return together().explain(leaf, document);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
      return together().matches(leaf, document);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return each.stream().allMatch(word -> word.isCacheable(leaf));
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      List<ScorerSupplier> found = new ArrayList<>();
      for (Weight word : each) {
        ScorerSupplier scorers = word.scorerSupplier(leaf);
        if (scorers != null) {
          found.add(scorers);
        }
      }
      return found.size() < 2
          ? found.isEmpty() ? null : found.getFirst()
          : new AnyWordScorers(leaf, found);
    }

    /** In one segment that has several of the words. */
    private final class AnyWordScorers extends ScorerSupplier {
      private final LeafReaderContext leaf;
      private final List<ScorerSupplier> found;

      AnyWordScorers(LeafReaderContext leaf, List<ScorerSupplier> found) {
        this.leaf = leaf;
        this.found = found;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        return Objects.requireNonNull(together().scorerSupplier(leaf), "found").get(leadCost);
      }

      @Override
      public BulkScorer bulkScorer() throws IOException {
        List<Scorer> scorers = new ArrayList<>();
        for (ScorerSupplier word : found) {
          scorers.add(word.get(Long.MAX_VALUE));
        }
        return new AnyWordBulkScorer(scorers, this::passingOver);
      }

      private BulkScorer passingOver() throws IOException {
        return Objects.requireNonNull(together().bulkScorer(leaf), "found");
      }

      @Override
      public long cost() {
        return found.stream().mapToLong(ScorerSupplier::cost).sum();
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    words.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return words.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyWordQuery any && any.words.equals(words);
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode();
  }
}
