package org.commentindex.internal.lucene.dedup;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.backend.Fields;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The comments of an index writer before deduplication, identified by Lucene's document numbers.
 * Not thread-safe, except for {@link #serial}.
 */
public final class LuceneDeduplicationInput implements DeduplicationInput {
  private final DirectoryReader reader;
  private final StoredFields stored;
  private final @Nullable Bits live;
  private final FixedBitSet newDocuments;
  private final GroupValues groups;

  /**
   * Creates a view of a reader, which it closes.
   *
   * @param run number of the current run; its documents are new
   */
  public LuceneDeduplicationInput(DirectoryReader reader, long run) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
    this.groups = new GroupValues(reader);
    this.live = MultiBits.getLiveDocs(reader);
    this.newDocuments = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
      for (int doc = serials.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = serials.nextDoc()) {
        if (serials.longValue() >>> Fields.SERIAL_BITS == run && has(leaf.docBase + doc)) {
          newDocuments.set(leaf.docBase + doc);
        }
      }
    }
  }

  @Override
  public int size() {
    return reader.maxDoc();
  }

  @Override
  public boolean has(int comment) {
    return live == null || live.get(comment);
  }

  @Override
  public boolean isNew(int comment) {
    return newDocuments.get(comment);
  }

  @Override
  public long newComments() {
    return newDocuments.cardinality();
  }

  @Override
  public String id(int comment) throws IOException {
    LeafReaderContext leaf = leafOf(comment);
    SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
    ids.advanceExact(comment - leaf.docBase);
    return ids.lookupOrd(ids.nextOrd()).utf8ToString();
  }

  @Override
  public Comment load(int comment) throws IOException {
    return CommentSerializer.load(stored, comment);
  }

  /** Returns the reader whose document numbers identify the comments. */
  public DirectoryReader reader() {
    return reader;
  }

  /** Returns the serial number of a comment's document. Thread-safe. */
  public long serial(int comment) throws IOException {
    LeafReaderContext leaf = leafOf(comment);
    NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
    serials.advanceExact(comment - leaf.docBase);
    return serials.longValue();
  }

  private LeafReaderContext leafOf(int comment) {
    return reader.leaves().get(ReaderUtil.subIndex(comment, reader.leaves()));
  }

  @Override
  public void forEachSharedKey(
      CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action) throws IOException {
    new SharedKeyScanner(reader, live, newDocuments).forEach(first, second, action);
  }

  @Override
  public void forEachRepeatedKey(
      CandidateKeyKind first, CandidateKeyKind second, SharedKeyVisitor action) throws IOException {
    new SharedKeyScanner(reader, live, null).forEach(first, second, action);
  }

  @Override
  public @Nullable String group(int comment) throws IOException {
    return groups.name(comment);
  }

  @Override
  public int alike(int comment) throws IOException {
    return groups.alike(comment);
  }

  @Override
  public int[] findByKey(CandidateKeyKind kind, long value) throws IOException {
    return CandidateKeyPoints.documentsWith(reader, live, kind, value);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
