package org.commentindex.internal.read.base;

import java.io.IOException;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.SourceText;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Receives the records of a source. Not thread-safe: a reader calls it from one thread. */
public interface RecordSink {

  /** Called with each record. */
  void accept(RawRecord record) throws IOException;

  /** Called with each record or file that cannot be read. It counts as offered and rejected. */
  void reject(Rejection rejection);

  /** Called with each path that does not exist; no record of it was offered. */
  default void missing(Rejection path) {
    reject(path);
  }

  /** Called with each warning, such as that a text was truncated. */
  void warn(Rejection warning);

  /** Called when a file, an archive member or a stream has been read to its end. */
  void fileRead(String source);

  /**
   * Called before a file is read.
   *
   * @return false to skip the file because it is already indexed
   */
  default boolean shouldRead(SourceFile file) throws IOException {
    return true;
  }

  /**
   * Called after a file has been read, and after its rejections.
   *
   * @param digest the digest of its content, or null if it could not be read to its end, was
   *     temporarily unreadable or changed while it was read
   */
  default void fileEnded(SourceFile file, @Nullable String digest) {}

  /** Called with each region of a source's text that is in no record. */
  default void leaveOut(LeftOutText region) {}

  /**
   * Called with the number of dates of comments that cannot be read, and one of them as written.
   */
  default void unreadableDates(long count, String example) {}

  /** Called with the counts of a source's text after it was read. */
  default void textRead(SourceText text) {}

  /**
   * Called before each read of a source, since a source may have no records for a long time.
   *
   * @throws StoppedException if nothing more is to be read
   */
  default void requireNotStopped() throws StoppedException {}

  /** Called with the number of bytes read since the last call. */
  default void bytesRead(long count) {}
}
