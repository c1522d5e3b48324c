package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.CloseableThreadLocal;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.Fields;
import org.commentindex.backend.Mark;
import org.commentindex.backend.Unfolded;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/** All that an index writer holds, by Lucene's document numbers. */
final class LuceneUnfolded implements Unfolded {
  private final DirectoryReader reader;
  private final StoredOfThread stored;
  private final @Nullable Bits live;
  private final FixedBitSet fresh;
  private final GroupValues groups;

  LuceneUnfolded(DirectoryReader reader, long run) throws IOException {
    this.reader = reader;
    this.stored = new StoredOfThread(reader);
    this.groups = new GroupValues(reader);
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
  public void forEachId(IdVisitor action) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
      long[] documents = inOrderOfId(ids, leaf.reader().maxDoc());
      TermsEnum terms = ids.termsEnum();
      long reached = -1;
      String id = "";
      for (long document : documents) {
        for (; reached < document >>> Integer.SIZE; reached++) {
          id = Objects.requireNonNull(terms.next(), "an id is missing").utf8ToString();
        }
        int comment = leaf.docBase + (int) document;
        if (has(comment)) {
          action.visit(comment, id);
        }
      }
    }
  }

  /**
   * The documents of a segment: in their own order, their ids would be unpacked again and again.
   */
  private static long[] inOrderOfId(SortedSetDocValues ids, int most) throws IOException {
    long[] documents = new long[most];
    int count = 0;
    for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
      documents[count++] = ids.nextOrd() << Integer.SIZE | doc;
    }
    Arrays.sort(documents, 0, count);
    return count == most ? documents : Arrays.copyOf(documents, count);
  }

  @Override
  public Comment load(int comment) throws IOException {
    return CommentCodec.load(stored.get(), comment);
  }

  /** What reads comments back, for each thread its own. */
  private static final class StoredOfThread extends CloseableThreadLocal<StoredFields> {
    private final DirectoryReader reader;

    StoredOfThread(DirectoryReader reader) {
      this.reader = reader;
    }

    @Override
    protected StoredFields initialValue() {
      try {
        return reader.storedFields();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The reader, for a writer that deletes by its numbers. */
  DirectoryReader reader() {
    return reader;
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
    new SharedMarks(reader, live, fresh).forEach(first, second, action);
  }

  @Override
  public void forEachRepeated(Mark first, Mark second, Group action) throws IOException {
    new SharedMarks(reader, live, null).forEach(first, second, action);
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
  public int[] having(Mark mark, long value) throws IOException {
    return MarkPoints.having(reader, live, mark, value);
  }

  @Override
  public void close() throws IOException {
    stored.close();
    reader.close();
  }
}
