package org.commentindex.internal.lucene.document;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Deadline;
import org.commentindex.internal.lucene.limit.LimitedSearcher;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.query.TextScope;
import org.jspecify.annotations.Nullable;

/**
 * Matches the comments that contain exactly a given text. Signs such as {@code →} or {@code ???}
 * are not terms of the index, so this query reads the stored comment of each document that matches
 * the other conditions.
 */
public final class StoredTextQuery extends Query {
  /** Cost of {@code matches}, in simple operations: decompressing and reading a comment. */
  private static final float MATCH_COST = 10_000;

  private static final Set<String> STORED = Set.of(Fields.COMMENT);

  private final TextScope scope;
  private final String text;

  /** Creates a query for a text in a part of the comment. */
  public StoredTextQuery(TextScope scope, String text) {
    this.scope = Objects.requireNonNull(scope, "scope == null");
    this.text = Objects.requireNonNull(text, "text == null");
  }

  /** Returns the text that a comment must contain. */
  public String text() {
    return text;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    Deadline deadline =
        searcher instanceof LimitedSearcher limited ? limited.deadline() : Deadline.NONE;
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        int documents = leaf.reader().maxDoc();
        return ConstantScoreScorerSupplier.fromIterator(
            TwoPhaseIterator.asDocIdSetIterator(
                matching(leaf.reader().storedFields(), documents, deadline)),
            score(),
            scoreMode,
            documents);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  private TwoPhaseIterator matching(StoredFields stored, int documents, Deadline deadline) {
    DocIdSetIterator all = DocIdSetIterator.all(documents);
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() throws IOException {
        deadline.check();
        BytesRef comment = stored.document(all.docID(), STORED).getBinaryValue(Fields.COMMENT);
        // A document that is only compared with topic rules has no stored comment.
        return comment != null && isIn(CommentSerializer.deserialize(comment));
      }

      @Override
      public float matchCost() {
        return MATCH_COST;
      }
    };
  }

  private boolean isIn(Comment comment) {
    return switch (scope) {
      case TEXT -> has(comment.text()) || has(comment.title());
      case TITLE -> has(comment.title());
      case OWN -> has(OwnAndQuotedText.of(comment.text()).own());
      case QUOTED -> has(OwnAndQuotedText.of(comment.text()).quoted());
      case AUTHOR -> has(comment.author());
      case THREAD -> has(comment.thread());
    };
  }

  private boolean has(@Nullable String part) {
    return part != null && part.contains(text);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredTextQuery that && scope == that.scope && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scope, text);
  }

  @Override
  public String toString(String field) {
    return scope.field() + ":" + text;
  }
}
