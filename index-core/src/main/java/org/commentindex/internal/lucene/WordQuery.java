package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermScorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * A word in any form, which scores more in the form as typed: the sum of two queries, of which the
 * first matches all that the second does, read in one pass.
 */
final class WordQuery extends Query {
  private final SynonymQuery anyForm;
  private final Term typed;
  private final float exactBoost;
  private @Nullable WordTerms terms;

  /**
   * The sum.
   *
   * @param anyForm matches what the typed word does, and as often in each document at least
   * @param exactBoost how much of the weight of the typed word is added
   */
  WordQuery(SynonymQuery anyForm, Term typed, float exactBoost) {
    this.anyForm = anyForm;
    this.typed = typed;
    this.exactBoost = exactBoost;
  }

  /** What matches. */
  SynonymQuery anyForm() {
    return anyForm;
  }

  /** What scores more. */
  Term typed() {
    return typed;
  }

  /** The same as two queries. */
  Query asTwo() {
    return new BooleanQuery.Builder()
        .add(anyForm, Occur.MUST)
        .add(new BoostQuery(new TermQuery(typed), exactBoost), Occur.SHOULD)
        .build();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? new WordWeight(searcher, mode, boost)
        : searcher.rewrite(anyForm).createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(typed.field())) {
      anyForm.getTerms().forEach(form -> visitor.consumeTerms(this, form));
      visitor.consumeTerms(this, typed);
    }
  }

  @Override
  public String toString(String field) {
    return asTwo().toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery word
        && word.anyForm.equals(anyForm)
        && word.typed.equals(typed)
        && word.exactBoost == exactBoost;
  }

  @Override
  public int hashCode() {
    return 31 * anyForm.hashCode() + typed.hashCode();
  }

  /** Its terms in an index; looked up once. */
  WordTerms terms(IndexSearcher searcher) throws IOException {
    WordTerms known = terms;
    if (known == null || !known.areOf(searcher)) {
      known = new WordTerms(searcher, anyForm.getTerms(), typed);
      terms = known;
    }
    return known;
  }

  private final class WordWeight extends Weight {
    private final IndexSearcher searcher;
    private final ScoreMode mode;
    private final float boost;
    private final WordTerms terms;
    private final int typedTerm;
    private @Nullable SimScorer stemScore;
    private @Nullable SimScorer typedScore;

    WordWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
      super(WordQuery.this);
      this.searcher = searcher;
      this.mode = mode;
      this.boost = boost;
      this.terms = terms(searcher);
      int form = anyForm.getTerms().indexOf(typed);
      this.typedTerm = form < 0 ? terms.size() - 1 : form;
      CollectionStatistics field = searcher.collectionStatistics(typed.field());
      if (field != null) {
        weigh(field);
      }
    }

    /** As Lucene weighs one word with several spellings, and a term. */
    private void weigh(CollectionStatistics field) throws IOException {
      Similarity similarity = searcher.getSimilarity();
      long documents = 0;
      long times = 0;
      for (int i = 0; i < terms.size(); i++) {
        TermStatistics one = terms.statistics(searcher, i);
        if (one != null && terms.isForm(i)) {
          documents = Math.max(documents, one.docFreq());
          times += one.totalTermFreq();
        }
        if (one != null && i == typedTerm) {
          typedScore = similarity.scorer(boost * exactBoost, field, one);
        }
      }
      if (documents > 0) {
        TermStatistics all =
            new TermStatistics(anyForm.getTerms().getFirst().bytes(), documents, times);
        stemScore = similarity.scorer(boost, field, all);
      }
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      return asTwo(ScoreMode.COMPLETE).explain(leaf, document);
    }

    @Override
    public @Nullable Matches matches(LeafReaderContext leaf, int document) throws IOException {
      return asTwo(ScoreMode.COMPLETE_NO_SCORES).matches(leaf, document);
    }

    private Weight asTwo(ScoreMode scored) throws IOException {
      return searcher.createWeight(searcher.rewrite(WordQuery.this.asTwo()), scored, boost);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      SimScorer stem = stemScore;
      long documents = 0;
      for (int i = 0; i < terms.size(); i++) {
        documents += terms.isForm(i) ? terms.documents(leaf, i) : 0;
      }
      return stem == null || documents == 0
          ? null
          : new WordScorers(leaf, documents, stem, mode == ScoreMode.TOP_SCORES);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }

    /** In one segment. */
    private final class WordScorers extends ScorerSupplier {
      private final LeafReaderContext leaf;
      private final long documents;
      private final SimScorer stem;
      private final boolean bestOnly;
      private boolean alone;

      WordScorers(LeafReaderContext leaf, long documents, SimScorer stem, boolean bestOnly) {
        this.leaf = leaf;
        this.documents = documents;
        this.stem = stem;
        this.bestOnly = bestOnly;
      }

      @Override
      public Scorer get(long leadCost) throws IOException {
        SimScorer exact = typedScore;
        NumericDocValues norms = leaf.reader().getNormValues(typed.field());
        List<ImpactsEnum> forms = new ArrayList<>();
        PostingsEnum typedForm = null;
        for (int i = 0; i < terms.size(); i++) {
          if (terms.documents(leaf, i) > 0) {
            ImpactsEnum postings = terms.entry(leaf, i).impacts(PostingsEnum.FREQS);
            if (terms.isForm(i)) {
              forms.add(postings);
            }
            typedForm = i == typedTerm ? postings : typedForm;
          }
        }
        boolean skips = bestOnly && alone;
        SimScorer most = exact == null ? stem : new SummedScorer(stem, exact);
        if (forms.size() == 1 && (typedForm == null || terms.isForm(typedTerm))) {
          return new TermScorer(forms.getFirst(), typedForm == null ? stem : most, norms, skips);
        }
        return new WordScorer(forms, typedForm, stem, exact, most, norms, skips);
      }

      @Override
      public BulkScorer bulkScorer() throws IOException {
        alone = false;
        return new WordBulkScorer(get(Long.MAX_VALUE));
      }

      @Override
      public long cost() {
        return documents;
      }

      @Override
      public void setTopLevelScoringClause() {
        alone = true;
      }
    }
  }
}
