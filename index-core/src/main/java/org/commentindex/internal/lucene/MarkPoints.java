package org.commentindex.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.BinaryPoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.IntersectVisitor;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.Bits;
import org.commentindex.backend.Fields;
import org.commentindex.backend.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Marks as points of one dimension: nearly every value is the only one of its kind, which a
 * dictionary of terms is slow to build for and large, and a tree of points is not.
 *
 * <p>{@value #BITS} bits of a value are kept, its highest ones and the lowest. Who asks for a value
 * may get comments that only look as if they had it: about one in a trillion pairs.
 */
final class MarkPoints {
  /** How many bits of a value are kept. */
  static final int BITS = 40;

  private static final int BYTES = BITS / Byte.SIZE;
  private static final int[] NONE = {};
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setDimensions(1, BYTES);
    TYPE.freeze();
  }

  private MarkPoints() {}

  /** A value of a comment as it is indexed. */
  static Field field(String name, long value) {
    return new BinaryPoint(name, bytes(kept(value)), TYPE);
  }

  /** What is kept of a value, 0 to 2^{@value #BITS} - 1; the lowest bit is the value's lowest. */
  static long kept(long value) {
    return ((value >>> (Long.SIZE - BITS + 1)) << 1) | (value & 1);
  }

  /** The live documents that have a value, ascending. */
  static int[] having(IndexReader reader, @Nullable Bits live, Mark mark, long value)
      throws IOException {
    int[] docs = NONE;
    long kept = kept(value);
    for (LeafReaderContext leaf : reader.leaves()) {
      PointValues points = leaf.reader().getPointValues(Fields.of(mark));
      if (points != null) {
        Found found = new Found(leaf.docBase, live);
        forEach(points, kept, kept, found);
        if (found.count > 0) {
          int before = docs.length;
          docs = Arrays.copyOf(docs, before + found.count);
          System.arraycopy(found.docs, 0, docs, before, found.count);
        }
      }
    }
    if (docs.length < 2) {
      return docs;
    }
    Arrays.sort(docs);
    return Arrays.stream(docs).distinct().toArray();
  }

  /** Takes what is found; a document may come more than once. */
  interface Values {
    void on(int doc, long kept);
  }

  /**
   * Hands over all values of a segment that lie between two, both included, in ascending order.
   *
   * @param least a value as it is kept
   */
  static void forEach(PointValues points, long least, long most, Values values) throws IOException {
    points.intersect(
        new IntersectVisitor() {
          @Override
          public void visit(int doc) {
            throw new IllegalStateException("values are asked for, not only documents");
          }

          @Override
          public void visit(int doc, byte[] packed) {
            long kept = kept(packed);
            if (kept >= least && kept <= most) {
              values.on(doc, kept);
            }
          }

          @Override
          public Relation compare(byte[] smallest, byte[] largest) {
            // Never "inside": then the values would not be handed over.
            return kept(largest) < least || kept(smallest) > most
                ? Relation.CELL_OUTSIDE_QUERY
                : Relation.CELL_CROSSES_QUERY;
          }
        });
  }

  private static byte[] bytes(long kept) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (kept >>> (BITS - Byte.SIZE * (i + 1)));
    }
    return bytes;
  }

  private static long kept(byte[] bytes) {
    long kept = 0;
    for (int i = 0; i < BYTES; i++) {
      kept = (kept << Byte.SIZE) | (bytes[i] & 0xff);
    }
    return kept;
  }

  private static final class Found implements Values {
    private final int docBase;
    private final @Nullable Bits live;
    private int[] docs = new int[4];
    private int count;

    Found(int docBase, @Nullable Bits live) {
      this.docBase = docBase;
      this.live = live;
    }

    @Override
    public void on(int doc, long kept) {
      int number = docBase + doc;
      if (live == null || live.get(number)) {
        if (count == docs.length) {
          docs = Arrays.copyOf(docs, count * 2);
        }
        docs[count++] = number;
      }
    }
  }
}
