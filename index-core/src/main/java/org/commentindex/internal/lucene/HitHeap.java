package org.commentindex.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The best documents so far, the worst of them at hand. Within a segment ids are compared by their
 * numbers there; read are only those that must be compared with ids of another segment. Of
 * documents that are alike only the best may be kept.
 */
final class HitHeap {
  private static final int EXPECTED = 1_024;

  private final int wanted;
  private final PriorityQueue<Entry> worstFirst;
  private final Map<BytesRef, Entry> byGroup = new HashMap<>();
  private @Nullable Segment segment;

  /** The worst one's number in the segment reached, or the number it would have; -1: not known. */
  private int worstHere = -1;

  HitHeap(int wanted) {
    this.wanted = wanted;
    this.worstFirst = new PriorityQueue<>(Math.min(wanted, EXPECTED), WORST_FIRST);
  }

  /**
   * What is offered from here on is of this segment, in order.
   *
   * @param groups of documents of one group only the best is kept; null to keep them all
   */
  void begin(LeafReaderContext leaf, SortedDocValues ids, @Nullable BinaryDocValues groups) {
    segment = new Segment(leaf.docBase, ids, groups);
    worstHere = -1;
  }

  boolean isFull() {
    return worstFirst.size() == wanted;
  }

  /** The lowest score among them; only if it is full. */
  float worst() {
    return worstFirst.element().score;
  }

  /**
   * Takes a document if it is better than the worst, and than the one of its group; returns whether
   * it was taken.
   */
  boolean offer(float score, int doc) throws IOException {
    Segment here = segment;
    if (here == null) {
      throw new IllegalStateException("no segment was begun");
    }
    if (isFull()) {
      float worst = worst();
      if (score < worst || (score == worst && !isBeforeWorst(here, doc))) {
        return false;
      }
    }
    Entry entry = new Entry(score, here, doc, here.number(doc), here.group(doc));
    Entry alike = entry.group == null ? null : byGroup.get(entry.group);
    if (alike != null && WORST_FIRST.compare(entry, alike) < 0) {
      return false;
    }
    if (alike != null) {
      worstFirst.remove(alike);
    } else if (isFull()) {
      leave(worstFirst.remove());
    }
    worstFirst.add(entry);
    if (entry.group != null) {
      byGroup.put(entry.group, entry);
    }
    worstHere = -1;
    return true;
  }

  private void leave(Entry worst) {
    if (worst.group != null) {
      byGroup.remove(worst.group);
    }
  }

  private boolean isBeforeWorst(Segment here, int doc) throws IOException {
    if (worstHere < 0) {
      Entry worst = worstFirst.element();
      int found = worst.segment.base == here.base ? worst.number : here.ids.lookupTerm(worst.id());
      worstHere = found < 0 ? -1 - found : found;
    }
    return here.number(doc) < worstHere;
  }

  /** Empties it: the best first, with score and id. */
  FieldDoc[] inOrder() throws IOException {
    FieldDoc[] hits = new FieldDoc[worstFirst.size()];
    try {
      for (int i = hits.length - 1; i >= 0; i--) {
        Entry entry = worstFirst.remove();
        hits[i] =
            new FieldDoc(
                entry.segment.base + entry.doc,
                entry.score,
                new Object[] {entry.score, entry.id()});
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return hits;
  }

  private static final Comparator<Entry> WORST_FIRST =
      (one, other) -> {
        int byScore = Float.compare(one.score, other.score);
        if (byScore != 0) {
          return byScore;
        }
        return one.segment.base == other.segment.base
            ? Integer.compare(other.number, one.number)
            : other.id().compareTo(one.id());
      };

  private record Segment(int base, SortedDocValues ids, @Nullable BinaryDocValues groups) {
    @Nullable BytesRef group(int doc) throws IOException {
      return groups != null && groups.advanceExact(doc)
          ? BytesRef.deepCopyOf(groups.binaryValue())
          : null;
    }

    int number(int doc) throws IOException {
      if (!ids.advanceExact(doc)) {
        throw new IOException("document " + (base + doc) + " has no id");
      }
      return ids.ordValue();
    }
  }

  /** A document, with its id's number in its segment. */
  private static final class Entry {
    private final float score;
    private final Segment segment;
    private final int doc;
    private final int number;
    private final @Nullable BytesRef group;
    private @Nullable BytesRef id;

    Entry(float score, Segment segment, int doc, int number, @Nullable BytesRef group) {
      this.score = score;
      this.segment = segment;
      this.doc = doc;
      this.number = number;
      this.group = group;
    }

    BytesRef id() {
      BytesRef known = id;
      if (known == null) {
        try {
          known = BytesRef.deepCopyOf(segment.ids.lookupOrd(number));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        id = known;
      }
      return known;
    }
  }
}
