package org.commentindex.internal.lucene.document;

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

/**
 * Matches the documents of a near-duplicate group, or of the groups whose names have a prefix.
 *
 * <p>Group names are updatable doc values, which Lucene supports only as binary and numeric ones.
 * It has no query over binary doc values ({@code SortedDocValuesField.newSlowExactQuery} needs
 * sorted ones), so this class compares the value of each document in a group.
 */
public final class GroupQuery extends Query {
  /** Cost of {@code matches}, in simple operations: decoding and comparing one value. */
  private static final float MATCH_COST = 100;

  private final BytesRef name;
  private final boolean isPrefix;

  /** Creates a query for a group name. A trailing asterisk makes it a prefix query. */
  public GroupQuery(String name) {
    this.isPrefix = name.endsWith("*");
    this.name = new BytesRef(isPrefix ? name.substring(0, name.length() - 1) : name);
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
        return isPrefix ? StringHelper.startsWith(value, name) : value.bytesEquals(name);
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
    return other instanceof GroupQuery that
        && isPrefix == that.isPrefix
        && name.bytesEquals(that.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, isPrefix);
  }

  @Override
  public String toString(String field) {
    return Fields.GROUP + ":" + name.utf8ToString() + (isPrefix ? "*" : "");
  }
}
