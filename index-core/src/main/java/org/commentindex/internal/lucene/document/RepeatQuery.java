package org.commentindex.internal.lucene.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.commentindex.backend.RecordPlace;

/**
 * Matches the documents with a {@linkplain RepeatedRecords repeated record} in a source. They are
 * updatable doc values, over which Lucene has no query.
 */
public final class RepeatQuery extends Query {
  /** Cost of {@code matches}, in simple operations: decoding one value. */
  private static final float MATCH_COST = 200;

  private static final Pattern ASTERISK = Pattern.compile("\\*");

  private final String source;
  private final Pattern pattern;

  /**
   * Creates a query for a source.
   *
   * @param source the name of a source or its last segment; an asterisk stands for any characters
   */
  public RepeatQuery(String source) {
    this.source = source;
    String regex =
        Arrays.stream(ASTERISK.split(source, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    this.pattern = Pattern.compile(regex, Pattern.DOTALL);
  }

  private boolean matches(RecordPlace repeat) {
    String name = repeat.source();
    return pattern.matcher(name).matches()
        || pattern.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(matching(RepeatValues.of(leaf))),
            score(),
            scoreMode,
            leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator matching(RepeatValues values) {
    return new TwoPhaseIterator(values.iterator()) {
      @Override
      public boolean matches() throws IOException {
        return values.read(approximation.docID())
            && values.repeats().stream().anyMatch(RepeatQuery.this::matches);
      }

      @Override
      public float matchCost() {
        return MATCH_COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepeatQuery that && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString(String field) {
    return Fields.REPEATS + ":" + source;
  }
}
