package org.commentindex.internal.read.base;

import java.io.IOException;
import org.commentindex.indexing.Rejection;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;

/** Takes what a reader finds. Not thread-safe: a reader calls it from one thread. */
public interface RecordSink {

  /** A record was read. */
  void accept(RawRecord record) throws IOException;

  /** A record or a whole file could not be read; it counts as offered and rejected. */
  void reject(Rejection rejection);

  /** Something a reader of the report should know, such as a text cut at its limit. */
  void remark(Rejection remark);

  /** A file, a member of an archive or a stream was read to its end. */
  void fileRead(String source);

  /**
   * A file is about to be read.
   *
   * @return whether it is to be; a sink that knows all of it already says no
   */
  default boolean begins(SourceFile file) throws IOException {
    return true;
  }

  /**
   * A file that was begun was read as far as it goes; what was rejected of it was told before.
   *
   * @param digest what its content is known by, or null if it could not be read to its end, or only
   *     not now, or changed meanwhile
   */
  default void ends(SourceFile file, @Nullable String digest) {}

  /** So many bytes more of files were read. */
  default void bytesRead(long more) {}
}
