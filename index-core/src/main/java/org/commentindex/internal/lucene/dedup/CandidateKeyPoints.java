package org.commentindex.internal.lucene.dedup;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.CandidateKeyKind;
import org.commentindex.internal.lucene.document.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Candidate keys as one-dimensional points. Nearly every key occurs in one document only, which
 * makes a term dictionary large and slow to build; 250,000 messages took 162 MB with terms and 144
 * MB with points.
 *
 * <p>{@value #BITS} bits of a key are indexed, its highest bits and its lowest. Therefore a lookup
 * may return documents that do not have the key: about one in a trillion pairs of keys collides.
 */
public final class CandidateKeyPoints {
  /**
   * Bits indexed per key. More bits make the index larger, fewer cause collisions, each of which
   * costs a comparison of two texts. Without the 8 bits that number a range, a key and a document
   * number fit into a long; see {@link SharedKeyScanner}.
   */
  static final int BITS = 40;

  private static final int BYTES = BITS / Byte.SIZE;

  private CandidateKeyPoints() {}

  /** Returns the field to index for a key. */
  public static Field field(String name, long key) {
    return new BinaryPoint(name, bytes(truncate(key)));
  }

  /**
   * Returns the indexed bits of a key, 0 to 2^{@value #BITS} - 1. The lowest bit is that of the
   * key.
   */
  static long truncate(long key) {
    return ((key >>> (Long.SIZE - BITS + 1)) << 1) | (key & 1);
  }

  /** Returns the live documents with a key, ascending. */
  public static int[] documentsWith(
      IndexReader reader, @Nullable Bits live, CandidateKeyKind kind, long key) throws IOException {
    long truncated = truncate(key);
    IntStream.Builder documents = IntStream.builder();
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.of(kind));
      if (points != null) {
        forEach(
            points,
            truncated,
            truncated,
            (doc, found) -> {
              int document = leaf.docBase + doc;
              if (live == null || live.get(document)) {
                documents.add(document);
              }
            });
      }
    }
    return documents.build().sorted().distinct().toArray();
  }

  /** Receives the keys of documents by number. A document may be visited several times. */
  interface NumberVisitor {
    void visit(int doc, int number);
  }

  /**
   * Visits the documents of a segment that have some truncated keys.
   *
   * @param keys distinct truncated keys, ascending; the index of a key is its number
   */
  static void forEachOf(PointValues points, long[] keys, NumberVisitor visitor) throws IOException {
    points.intersect(
        new CrossingVisitor() {
          // Index of the first key that is not less than the last point; points are ascending.
          private int at;

          @Override
          public void visit(int doc, byte[] packed) {
            long key = key(packed);
            while (at < keys.length && keys[at] < key) {
              at++;
            }
            if (at < keys.length && keys[at] == key) {
              visitor.visit(doc, at);
            }
          }

          @Override
          boolean mayContain(long smallest, long largest) {
            int at = Arrays.binarySearch(keys, smallest);
            return at >= 0 || (-at - 1 < keys.length && keys[-at - 1] <= largest);
          }
        });
  }

  /** Receives the truncated keys of documents. A document may be visited several times. */
  interface KeyVisitor {
    void visit(int doc, long key);
  }

  /**
   * Visits the truncated keys of a segment in a range, in ascending order.
   *
   * @param min the least key, inclusive
   * @param max the greatest key, inclusive
   */
  static void forEach(PointValues points, long min, long max, KeyVisitor visitor)
      throws IOException {
    points.intersect(
        new CrossingVisitor() {
          @Override
          public void visit(int doc, byte[] packed) {
            long key = key(packed);
            if (key >= min && key <= max) {
              visitor.visit(doc, key);
            }
          }

          @Override
          boolean mayContain(long smallest, long largest) {
            return largest >= min && smallest <= max;
          }
        });
  }

  /** Visits the values of all cells that may contain wanted ones. */
  private abstract static class CrossingVisitor implements IntersectVisitor {
    /** Returns true if a key from the smallest to the largest may be wanted. */
    abstract boolean mayContain(long smallest, long largest);

    @Override
    public void visit(int doc) {
      throw new IllegalStateException("called for cells inside the query only");
    }

    @Override
    public Relation compare(byte[] smallest, byte[] largest) {
      // Not CELL_INSIDE_QUERY, because Lucene does not pass the values of such cells.
      return mayContain(key(smallest), key(largest))
          ? Relation.CELL_CROSSES_QUERY
          : Relation.CELL_OUTSIDE_QUERY;
    }
  }

  private static byte[] bytes(long key) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (key >>> (BITS - Byte.SIZE * (i + 1)));
    }
    return bytes;
  }

  private static long key(byte[] bytes) {
    long key = 0;
    for (int i = 0; i < BYTES; i++) {
      key = (key << Byte.SIZE) | (bytes[i] & 0xff);
    }
    return key;
  }
}
