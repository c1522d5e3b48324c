package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.Fields;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** All that an index writer holds, by Lucene's document numbers. */
final class LuceneUnfolded implements Unfolded {
  private static final int[] NONE = new int[0];

  private final DirectoryReader reader;
  private final StoredFields stored;
  private final @Nullable Bits live;
  private final FixedBitSet fresh;

  LuceneUnfolded(DirectoryReader reader, long run) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
    this.live = MultiBits.getLiveDocs(reader);
    this.fresh = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
      for (int doc = serials.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = serials.nextDoc()) {
        if (serials.longValue() >>> Fields.SERIAL_BITS == run && has(leaf.docBase + doc)) {
          fresh.set(leaf.docBase + doc);
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
    return fresh.get(comment);
  }

  @Override
  public long newComments() {
    return fresh.cardinality();
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
    return CommentCodec.decode(stored.document(comment).getBinaryValue(Fields.COMMENT));
  }

  /** Which writing made a comment's document. */
  long serial(int comment) throws IOException {
    LeafReaderContext leaf = leafOf(comment);
    NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
    serials.advanceExact(comment - leaf.docBase);
    return serials.longValue();
  }

  private LeafReaderContext leafOf(int comment) {
    return reader.leaves().get(ReaderUtil.subIndex(comment, reader.leaves()));
  }

  @Override
  public void forEachShared(Mark first, Mark second, Group action) throws IOException {
    TermsEnum values = termsOf(Fields.of(first));
    TermsEnum others = first == second ? null : termsOf(Fields.of(second));
    if (values == null) {
      return;
    }
    for (BytesRef value = values.next(); value != null; value = values.next()) {
      int[] also = others != null && others.seekExact(value) ? liveDocs(others) : NONE;
      if (values.docFreq() < 2 && also.length == 0) {
        continue;
      }
      int[] having = liveDocs(values);
      if (having.length > 0
          && having.length + also.length > 1
          && (anyNew(having) || anyNew(also))) {
        action.visit(CommentDocuments.valueOf(value), having, also);
      }
    }
  }

  @Override
  public int[] having(Mark mark, long value) throws IOException {
    TermsEnum values = termsOf(Fields.of(mark));
    return values != null && values.seekExact(CommentDocuments.bytesOf(value))
        ? liveDocs(values)
        : NONE;
  }

  private @Nullable TermsEnum termsOf(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? null : terms.iterator();
  }

  private int[] liveDocs(TermsEnum value) throws IOException {
    int[] docs = new int[value.docFreq()];
    int count = 0;
    PostingsEnum postings = value.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
      if (has(doc)) {
        docs[count++] = doc;
      }
    }
    return count == docs.length ? docs : Arrays.copyOf(docs, count);
  }

  private boolean anyNew(int[] docs) {
    for (int doc : docs) {
      if (fresh.get(doc)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
