package org.commentindex.internal.lucene.document;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.jspecify.annotations.Nullable;

/**
 * The near-duplicate group of each document: doc values, which are updated without rewriting the
 * document. Thread-safe.
 */
public final class GroupValues {
  private final IndexReader reader;
  private final boolean any;

  public GroupValues(IndexReader reader) {
    this.reader = reader;
    this.any = reader.leaves().stream().anyMatch(GroupValues::hasAny);
  }

  private static boolean hasAny(LeafReaderContext leaf) {
    return leaf.reader().getFieldInfos().fieldInfo(Fields.GROUP) != null;
  }

  /** Returns false if no document is in a group. */
  public boolean any() {
    return any;
  }

  /** Returns true if a query selects a group, so that its hits must not be collapsed. */
  public static boolean selectsGroup(CommentQuery query) {
    return switch (query) {
      case CommentQuery.Label label -> label.field() == LabelField.GROUP;
      case CommentQuery.All all -> all.parts().stream().anyMatch(GroupValues::selectsGroup);
      case CommentQuery.Any either -> either.parts().stream().anyMatch(GroupValues::selectsGroup);
      default -> false;
    };
  }

  /**
   * Returns the doc values of a document in a group.
   *
   * @param group the name of the group; null removes the document from its group
   * @param followers number of other documents in the group, if this one represents it; else 0
   */
  public static Field[] fields(@Nullable String group, int followers) {
    BytesRef name = group == null ? null : new BytesRef(group);
    Long count = followers == 0 ? null : Long.valueOf(followers);
    return new Field[] {
      new BinaryDocValuesField(Fields.GROUP, name),
      new NumericDocValuesField(Fields.FOLLOWERS, count)
    };
  }

  /** Returns the group names of a segment's documents. */
  public static BinaryDocValues names(LeafReaderContext leaf) throws IOException {
    return DocValues.getBinary(leaf.reader(), Fields.GROUP);
  }

  /** Returns the group of a document, or null. */
  public @Nullable String name(int document) throws IOException {
    LeafReaderContext leaf = leafOf(document);
    BinaryDocValues names = names(leaf);
    return names.advanceExact(document - leaf.docBase) ? names.binaryValue().utf8ToString() : null;
  }

  /** Returns the number of other documents in the group that a document represents, or 0. */
  public int followers(int document) throws IOException {
    LeafReaderContext leaf = leafOf(document);
    NumericDocValues counts = DocValues.getNumeric(leaf.reader(), Fields.FOLLOWERS);
    return counts.advanceExact(document - leaf.docBase) ? (int) counts.longValue() : 0;
  }

  /** Returns the live document of the comment with an id, or -1. */
  public static int documentOf(IndexReader reader, String id) throws IOException {
    Term term = new Term(Fields.ID, FieldValues.truncated(id));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            return leaf.docBase + doc;
          }
        }
      }
    }
    return -1;
  }

  /** Returns the comment with the group of its document. */
  public Comment addTo(Comment comment, int document) throws IOException {
    String group = any ? name(document) : null;
    if (group == null) {
      return comment;
    }
    int representative = documentOf(reader, group);
    return comment.withGroup(group, representative < 0 ? 0 : followers(representative));
  }

  private LeafReaderContext leafOf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
