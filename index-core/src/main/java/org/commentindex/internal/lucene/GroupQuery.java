package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.commentindex.backend.Fields;

/**
 * The documents of one group of look-alikes, or of those whose names begin so. Groups change
 * without their documents, so they are no terms: the value of each document in a group is looked
 * at.
 */
final class GroupQuery extends Query {
  private static final float COST_OF_A_LOOK = 100;

  private final BytesRef name;
  private final boolean beginning;

  /** The group of a name; an asterisk at its end stands for anything. */
  GroupQuery(String name) {
    this.beginning = name.endsWith("*");
    this.name = new BytesRef(beginning ? name.substring(0, name.length() - 1) : name);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        BinaryDocValues names = DocValues.getBinary(leaf.reader(), Fields.GROUP);
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(matching(names)),
            score(),
            scoreMode,
            leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return DocValues.isCacheable(leaf, Fields.GROUP);
      }
    };
  }

  private TwoPhaseIterator matching(BinaryDocValues names) {
    return new TwoPhaseIterator(names) {
      @Override
      public boolean matches() throws IOException {
        BytesRef value = names.binaryValue();
        return beginning ? StringHelper.startsWith(value, name) : value.bytesEquals(name);
      }

      @Override
      public float matchCost() {
        return COST_OF_A_LOOK;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupQuery that
        && beginning == that.beginning
        && name.bytesEquals(that.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, beginning);
  }

  @Override
  public String toString(String field) {
    return Fields.GROUP + ":" + name.utf8ToString() + (beginning ? "*" : "");
  }
}
