package org.commentindex.internal.read.base;

import java.io.IOException;
import org.commentindex.indexing.Rejection;
import org.commentindex.source.RawRecord;

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
}
