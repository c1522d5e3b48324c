package org.commentindex.internal.lucene;

import java.io.IOException;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.commentindex.backend.Fields;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.LabelField;
import org.jspecify.annotations.Nullable;

/**
 * The group of look-alikes of each document: two values that are set again without writing the
 * document again. Thread-safe.
 */
final class GroupValues {
  private final IndexReader reader;
  private final boolean any;

  GroupValues(IndexReader reader) {
    this.reader = reader;
    this.any = reader.leaves().stream().anyMatch(GroupValues::hasAny);
  }

  private static boolean hasAny(LeafReaderContext leaf) {
    return leaf.reader().getFieldInfos().fieldInfo(Fields.GROUP) != null;
  }

  /** Whether any document may be in a group. */
  boolean any() {
    return any;
  }

  /** Whether a question is about a group, so that all of it is wanted. */
  static boolean isAskedFor(CommentQuery query) {
    return switch (query) {
      case CommentQuery.Label label -> label.field() == LabelField.GROUP;
      case CommentQuery.All all -> all.parts().stream().anyMatch(GroupValues::isAskedFor);
      case CommentQuery.Any either -> either.parts().stream().anyMatch(GroupValues::isAskedFor);
      default -> false;
    };
  }

  /** Both values as a writer sets them; null takes a document out of its group. */
  static Field[] fields(@Nullable String group, int alike) {
    BytesRef name = group == null ? null : new BytesRef(CommentDocuments.cut(group));
    Long others = group == null ? null : Long.valueOf(alike);
    return new Field[] {
      new BinaryDocValuesField(Fields.GROUP, name), new NumericDocValuesField(Fields.ALIKE, others)
    };
  }

  /** The groups of a segment's documents, where they are in one. */
  static BinaryDocValues names(LeafReaderContext leaf) throws IOException {
    return DocValues.getBinary(leaf.reader(), Fields.GROUP);
  }

  /** A document's group, or null. */
  @Nullable String name(int document) throws IOException {
    LeafReaderContext leaf = leafOf(document);
    BinaryDocValues names = names(leaf);
    return names.advanceExact(document - leaf.docBase) ? names.binaryValue().utf8ToString() : null;
  }

  /** How many others are in a document's group; 0 if it is in none. */
  int alike(int document) throws IOException {
    LeafReaderContext leaf = leafOf(document);
    NumericDocValues others = DocValues.getNumeric(leaf.reader(), Fields.ALIKE);
    return others.advanceExact(document - leaf.docBase) ? (int) others.longValue() : 0;
  }

  /** The comment of a document, saying in which group it is. */
  Comment addedTo(Comment comment, int document) throws IOException {
    return inOrder().addedTo(comment, document);
  }

  /** A row of documents, to be asked about in their order. */
  InOrder inOrder() {
    return new InOrder();
  }

  /** Looks up the values of a segment once. Not thread-safe. */
  final class InOrder {
    private @Nullable LeafReaderContext leaf;
    private BinaryDocValues names = DocValues.emptyBinary();
    private @Nullable NumericDocValues others;

    private InOrder() {}

    /** The comment of a document, not before the last one, saying in which group it is. */
    Comment addedTo(Comment comment, int document) throws IOException {
      if (!any) {
        return comment;
      }
      LeafReaderContext in = leaf;
      if (in == null || document >= in.docBase + in.reader().maxDoc()) {
        in = leafOf(document);
        leaf = in;
        names = names(in);
        others = null;
      }
      int inLeaf = document - in.docBase;
      if (!names.advanceExact(inLeaf)) {
        return comment;
      }
      NumericDocValues counts = others;
      if (counts == null) {
        counts = DocValues.getNumeric(in.reader(), Fields.ALIKE);
        others = counts;
      }
      int alike = counts.advanceExact(inLeaf) ? (int) counts.longValue() : 0;
      return comment.withGroup(names.binaryValue().utf8ToString(), alike);
    }
  }

  private LeafReaderContext leafOf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }
}
