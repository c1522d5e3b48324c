package org.commentindex.internal.lucene.check;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.Bits;
import org.commentindex.internal.lucene.document.CommentSerializer;
import org.commentindex.internal.lucene.document.Fields;
import org.commentindex.model.Comment;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stored comments of a damaged segment, without any other of its files. Each comment has
 * a checksum, so what is read is what was written.
 */
final class SalvagedSegment {
  private final Directory directory;
  private final SegmentCommitInfo segment;
  private int read;
  private boolean deletionsLost;
  private boolean repeatsLost;

  SalvagedSegment(Directory directory, SegmentCommitInfo segment) {
    this.directory = directory;
    this.segment = segment;
  }

  /** Returns the number of comments that could not be read. */
  long lost() {
    return Math.max(0, segment.info.maxDoc() - segment.getDelCount() - read);
  }

  /** Returns true if replaced comments may have been read. */
  boolean lacksDeletions() {
    return deletionsLost;
  }

  /** Returns true if the places of repeated records, which are in doc values, were lost. */
  boolean lacksRepeats() {
    return repeatsLost;
  }

  /** Passes on each comment that can be read. */
  void forEach(SalvagedIndex.CommentSink action) throws IOException {
    Codec codec = segment.info.getCodec();
    try (Directory parts = parts(codec)) {
      StoredFieldsReader open = parts == null ? null : stored(codec, parts);
      if (open == null) {
        return;
      }
      Bits live = live(codec);
      try (StoredFieldsReader stored = open) {
        for (int document = 0; document < segment.info.maxDoc(); document++) {
          Comment comment = live == null || live.get(document) ? load(stored, document) : null;
          if (comment != null) {
            read++;
            action.accept(comment);
          }
        }
      }
    }
  }

  /** Returns a directory with the files of the segment, or null if they cannot be read. */
  private @Nullable Directory parts(Codec codec) {
    try {
      return segment.info.getUseCompoundFile()
          ? codec.compoundFormat().getCompoundReader(directory, segment.info)
          : new FilterDirectory(directory) {
            @Override
            public void close() {
              // The caller closes it.
            }
          };
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      return null; // all comments are counted as lost
    }
  }

  private @Nullable StoredFieldsReader stored(Codec codec, Directory parts) {
    try {
      FieldInfos fields = codec.fieldInfosFormat().read(parts, segment.info, "", IOContext.DEFAULT);
      repeatsLost = hasRepeats(fields) || hasRepeatsInUpdates(codec);
      return codec
          .storedFieldsFormat()
          .fieldsReader(parts, segment.info, fields, IOContext.DEFAULT);
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      return null; // all comments are counted as lost
    }
  }

  private static boolean hasRepeats(FieldInfos fields) {
    return fields.fieldInfo(Fields.REPEATS) != null;
  }

  private boolean hasRepeatsInUpdates(Codec codec) {
    if (!segment.hasFieldUpdates()) {
      return false;
    }
    String generation = Long.toString(segment.getFieldInfosGen(), Character.MAX_RADIX);
    try {
      return hasRepeats(
          codec.fieldInfosFormat().read(directory, segment.info, generation, IOContext.READONCE));
    } catch (IOException | RuntimeException e) {
      return true; // they may be there
    }
  }

  private @Nullable Bits live(Codec codec) {
    if (!segment.hasDeletions()) {
      return null;
    }
    try {
      return codec.liveDocsFormat().readLiveDocs(directory, segment, IOContext.READONCE);
    } catch (IOException | RuntimeException e) {
      // Requested removals rewrite their segments, so these are older versions only.
      deletionsLost = true;
      return null;
    }
  }

  private static @Nullable Comment load(StoredFieldsReader stored, int document) {
    try {
      return CommentSerializer.load(stored, document);
    } catch (IOException | RuntimeException | OutOfMemoryError | AssertionError e) {
      return null; // counted as lost
    }
  }
}
