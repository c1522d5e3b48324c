package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what a reader opens. Lucene verifies the small files that it reads as a whole, and the
 * others only when it merges them.
 */
public final class OpenedSegments {
  /**
   * Bytes that a reader verifies when it is opened, the smallest segments first. A process that has
   * just started verifies a megabyte in about 2 ms, so this is 5 % of a search with the AOT cache,
   * which takes about 340 ms.
   */
  static final long MAX_BYTES = 8_000_000;

  private OpenedSegments() {}

  /**
   * Verifies the segments of a reader, as far as that takes little time.
   *
   * @param earlier a reader whose segments were verified, or null
   * @throws IOException or a runtime exception if one is damaged
   */
  static void verifySmall(DirectoryReader reader, @Nullable DirectoryReader earlier)
      throws IOException {
    Set<Object> known = new HashSet<>();
    if (earlier != null) {
      earlier.leaves().forEach(leaf -> known.add(core(leaf)));
    }
    List<SegmentReader> opened = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader() instanceof SegmentReader segment && !known.contains(core(leaf))) {
        opened.add(segment);
      }
    }
    opened.sort(Comparator.comparingLong(OpenedSegments::bytes));
    long left = MAX_BYTES;
    for (SegmentReader segment : opened) {
      left -= bytes(segment);
      if (left < 0) {
        return;
      }
      segment.checkIntegrity();
    }
  }

  /** Returns an object that the readers of a segment share. */
  private static Object core(LeafReaderContext leaf) {
    IndexReader.CacheHelper helper = leaf.reader().getCoreCacheHelper();
    return helper == null ? leaf : helper.getKey();
  }

  private static long bytes(SegmentReader segment) {
    try {
      return segment.getSegmentInfo().sizeInBytes();
    } catch (IOException missing) {
      return 0; // verified first, which names the file
    }
  }

  /**
   * Returns what is wrong with the files that a reader has open, or null if they are sound. They
   * may have been deleted meanwhile.
   */
  public static @Nullable Throwable damage(DirectoryReader reader) {
    for (LeafReaderContext leaf : reader.leaves()) {
      try {
        if (leaf.reader() instanceof CodecReader segment) {
          segment.checkIntegrity();
        }
      } catch (AlreadyClosedException | ClosedByInterruptException e) {
        return null; // says nothing about the files
      } catch (IOException | RuntimeException | InternalError e) {
        return e; // an InternalError if a mapped file was truncated
      }
    }
    return null;
  }
}
