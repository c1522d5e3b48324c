package org.commentindex.internal.lucene.dedup;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.backend.DeduplicationInput;
import org.commentindex.internal.dedup.CandidateKeyExtractor;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.internal.lucene.document.GroupValues;
import org.commentindex.internal.lucene.document.RepeatedRecords;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * The comments of an index writer, numbered by Lucene's document numbers. Not thread-safe, except
 * for {@link #serial}.
 */
public final class LuceneDeduplicationInput implements DeduplicationInput {
  /**
   * If fewer than one in this number of comments is requested, their keys are computed from their
   * texts and looked up; otherwise, all keys are scanned. Chosen by hand: computing the keys of a
   * comment takes longer than scanning them.
   */
  private static final int MIN_COMMENTS_PER_LOOKUP = 10;

  private final DirectoryReader reader;
  private final DirectoryReader base;
  private final Collection<String> removed;
  private final StoredFields stored;
  private final @Nullable Bits live;
  private final KeyPairs pairs;
  private final FixedBitSet isAdded;
  private final int[] added;
  private final int[] written;
  private final GroupValues groups;
  private final RepeatedRecords repeats;

  /** The comments whose keys {@link #keysOfSome} contains. */
  private int[] some = {};

  private Map<CandidateKeyKind, long[]> keysOfSome = Map.of();

  /**
   * Creates a view of a reader, which it closes.
   *
   * @param base the last commit; not closed
   * @param runs the runs whose documents were written since the last commit
   * @param removed ids of comments of the last commit that were removed or replaced since
   */
  public LuceneDeduplicationInput(
      DirectoryReader reader, DirectoryReader base, WriterRuns runs, Collection<String> removed)
      throws IOException {
    this.reader = reader;
    this.base = base;
    this.removed = removed;
    this.stored = reader.storedFields();
    this.groups = new GroupValues(reader);
    this.repeats = new RepeatedRecords(reader);
    this.live = MultiBits.getLiveDocs(reader);
    this.pairs = new KeyPairs(reader, live);
    this.isAdded = new FixedBitSet(Math.max(1, reader.maxDoc()));
    IntArrayList found = new IntArrayList();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues serials = leaf.reader().getNumericDocValues(Fields.SERIAL);
      for (int doc = serials.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = serials.nextDoc()) {
        long run = serials.longValue() >>> Fields.SERIAL_BITS;
        if (run >= runs.first() && has(leaf.docBase + doc)) {
          found.add(leaf.docBase + doc);
          if (run == runs.current()) {
            isAdded.set(leaf.docBase + doc);
          }
        }
      }
    }
    this.written = found.toArray();
    this.added = Arrays.stream(written).filter(isAdded::get).toArray();
  }

  private boolean has(int document) {
    return live == null || live.get(document);
  }

  @Override
  public int count() {
    return reader.numDocs();
  }

  @Override
  public void forEach(CommentVisitor action) throws IOException {
    for (int document = 0; document < reader.maxDoc(); document++) {
      if (has(document)) {
        action.visit(document);
      }
    }
  }

  @Override
  public int[] added() {
    return added;
  }

  @Override
  public boolean isNew(int comment) {
    return isAdded.get(comment);
  }

  @Override
  public int[] written() {
    return written.clone();
  }

  @Override
  public int removedCount() {
    return removed.size();
  }

  @Override
  public void forEachRemoved(RemovedVisitor action) throws IOException {
    GroupValues groupsBefore = new GroupValues(base);
    for (String id : removed) {
      int document = GroupValues.documentOf(base, id);
      if (document >= 0) {
        action.visit(
            groupsBefore.addTo(CommentSerializer.load(base.storedFields(), document), document));
      }
    }
  }

  @Override
  public String id(int comment) throws IOException {
    LeafReaderContext leaf = leafOf(comment);
    SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Fields.ID);
    ids.advanceExact(comment - leaf.docBase);
    return ids.lookupOrd(ids.nextOrd()).utf8ToString();
  }

  @Override
  public int find(String id) throws IOException {
    return GroupValues.documentOf(reader, id);
  }

  @Override
  public Comment load(int comment) throws IOException {
    return repeats.addTo(CommentSerializer.load(stored, comment), comment);
  }

  @Override
  public long[] hashes(int[] comments) throws IOException {
    long[] hashes = new long[comments.length];
    for (int i = 0; i < comments.length; ) {
      LeafReaderContext leaf = leafOf(comments[i]);
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues values = leaf.reader().getNumericDocValues(Fields.HASH);
      for (; i < comments.length && comments[i] < end; i++) {
        values.advanceExact(comments[i] - leaf.docBase);
        hashes[i] = values.longValue();
      }
    }
    return hashes;
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
  public @Nullable String group(int comment) throws IOException {
    return groups.name(comment);
  }

  @Override
  public int followers(int comment) throws IOException {
    return groups.followers(comment);
  }

  @Override
  public void forEachSharedKey(
      int[] among, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException {
    if ((long) among.length * MIN_COMMENTS_PER_LOOKUP > count()) {
      FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
      Arrays.stream(among).forEach(documents::set);
      new SharedKeyScanner(reader, pairs, documents).forEach(first, second, action);
      return;
    }
    computeKeys(among);
    long[] keys =
        LongStream.concat(keysOfSome(first), first == second ? LongStream.of() : keysOfSome(second))
            .sorted()
            .distinct()
            .toArray();
    forEachPosting(
        keys,
        first,
        second,
        (key, one, two) -> {
          if (one.length > 0 && one.length + two.length > 1) {
            action.visit(key, one, two);
          }
        });
  }

  private LongStream keysOfSome(CandidateKeyKind kind) {
    return LongStream.of(keysOfSome.getOrDefault(kind, new long[0]));
  }

  /** Computes the keys of some comments, by kind, unless they were the last to be computed. */
  private void computeKeys(int[] comments) throws IOException {
    if (Arrays.equals(comments, some)) {
      return;
    }
    Map<CandidateKeyKind, LongStream.Builder> keys = new EnumMap<>(CandidateKeyKind.class);
    for (int comment : comments) {
      CandidateKeyExtractor.keysOf(load(comment))
          .forEach(
              (kind, values) -> {
                LongStream.Builder all = keys.computeIfAbsent(kind, k -> LongStream.builder());
                Arrays.stream(values).map(this::indexed).forEach(all);
              });
    }
    some = comments.clone();
    keysOfSome = new EnumMap<>(CandidateKeyKind.class);
    keys.forEach((kind, values) -> keysOfSome.put(kind, values.build().toArray()));
  }

  @Override
  public void forEachPosting(
      long[] keys, CandidateKeyKind first, CandidateKeyKind second, PostingsVisitor action)
      throws IOException {
    long[] ofSecond = first == second ? new long[0] : pairs.of(second, keys);
    KeyPairs.forEach(keys, pairs.of(first, keys), ofSecond, action);
  }

  @Override
  public long indexed(long key) {
    return CandidateKeyPoints.truncate(key);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
