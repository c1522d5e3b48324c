package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.commentindex.backend.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The first documents of a segment in order of id, one after the other. Where many match, they are
 * soon met by going through the dictionary of ids; where few do, the numbers of their ids are
 * compared. An id is looked up when its document is reached. Not thread-safe.
 */
final class FirstOfSegment {
  /** Going on to an id and its document costs as much as comparing some numbers. */
  private static final int COMPARISONS = 16;

  private final int base;
  private final SortedDocValues ids;

  /** The number of an id, and the document that has it. */
  private final long[] first;

  private int at = -1;
  private @Nullable BytesRef id;

  private FirstOfSegment(int base, SortedDocValues ids, long[] first) {
    this.base = base;
    this.ids = ids;
    this.first = first;
  }

  /**
   * Those of a segment, before the first one.
   *
   * @param documents of which; at least one
   * @param count how many they are
   * @param wanted at most so many, at least 1
   */
  static FirstOfSegment of(LeafReaderContext leaf, FixedBitSet documents, int count, int wanted)
      throws IOException {
    SortedDocValues ids =
        SortedSetSelector.wrap(
            DocValues.getSortedSet(leaf.reader(), Fields.ID), SortedSetSelector.Type.MIN);
    int most = Math.min(wanted, count);
    long[] first = byDictionary(leaf.reader().terms(Fields.ID), ids, documents, count, most);
    return new FirstOfSegment(
        leaf.docBase, ids, first == null ? byNumbers(ids, documents, most) : first);
  }

  /** Goes on to the next one; false if there is none. */
  boolean next() throws IOException {
    if (++at == first.length) {
      return false;
    }
    id = BytesRef.deepCopyOf(ids.lookupOrd((int) (first[at] >>> Integer.SIZE)));
    return true;
  }

  /** The document reached, as the index numbers it. */
  int document() {
    return base + (int) first[at];
  }

  /** Its id. */
  BytesRef id() {
    BytesRef reached = id;
    if (reached == null) {
      throw new IllegalStateException("none is reached yet");
    }
    return reached;
  }

  private static long[] byNumbers(SortedDocValues ids, FixedBitSet documents, int most)
      throws IOException {
    LongHeap highestFirst = new LongHeap(most);
    documents.forEach(
        0, documents.length(), 0, doc -> highestFirst.insertWithOverflow(-numbered(ids, doc)));
    long[] lowest = new long[most];
    for (int i = most - 1; i >= 0; i--) {
      lowest[i] = -highestFirst.pop();
    }
    return lowest;
  }

  private static long numbered(SortedDocValues ids, int doc) throws IOException {
    if (!ids.advanceExact(doc)) {
      throw new IOException("a document has no id");
    }
    return (long) ids.ordValue() << Integer.SIZE | doc;
  }

  /** As long as it is likely to be quicker; else null. */
  private static long @Nullable [] byDictionary(
      @Nullable Terms terms, SortedDocValues ids, FixedBitSet documents, int count, int most)
      throws IOException {
    long mayTake = count / COMPARISONS;
    if (terms == null || (long) most * documents.length() > mayTake * count) {
      return null;
    }
    int[] found = new int[most];
    int size = 0;
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (long taken = 0; taken < mayTake && size < most && each.next() != null; taken++) {
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS && size < most;
          doc = postings.nextDoc()) {
        if (documents.get(doc)) {
          found[size++] = doc;
        }
      }
    }
    return size < most ? null : numbered(ids, found);
  }

  /** Values are read in order of document. */
  private static long[] numbered(SortedDocValues ids, int[] found) throws IOException {
    Arrays.sort(found);
    long[] first = new long[found.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = numbered(ids, found[i]);
    }
    Arrays.sort(first);
    return first;
  }
}
