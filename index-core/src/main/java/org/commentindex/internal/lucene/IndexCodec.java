package org.commentindex.internal.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PointsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How an index is written: as Lucene writes it, but what is stored in small blocks. Who shows ten
 * comments unpacks ten blocks, and Lucene's own are ten times as large. Thread-safe.
 *
 * <p>Lucene finds it by its name, which stands in each segment, through the services of the jar.
 */
public final class IndexCodec extends FilterCodec {
  /**
   * Bytes of a block before it is packed: about twenty comments. Twice as many would take .94 of
   * the room for what is stored, and twice as long to unpack.
   */
  private static final int BLOCK = 8 * 1024;

  private static final int MOST_IN_BLOCK = 512;

  /** Of the blocks' places, so many are packed together: a power of two. */
  private static final int PLACES = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "CommentIndexStored", CompressionMode.FAST, BLOCK, MOST_IN_BLOCK, PLACES);

  private final PointsFormat points = new LazyPointsFormat();

  /** For Lucene, which makes one. */
  public IndexCodec() {
    super("CommentIndex", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  @Override
  public PointsFormat pointsFormat() {
    return points;
  }
}
