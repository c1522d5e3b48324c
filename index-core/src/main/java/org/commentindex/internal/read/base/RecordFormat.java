package org.commentindex.internal.read.base;

import java.io.IOException;

/**
 * A format of sources, and its reader. Stateless and thread-safe.
 *
 * <p>A new format is one new class and one line in {@code Formats}.
 */
public interface RecordFormat {

  /** Returns the display name, such as {@code JSON lines}. */
  String name();

  /** Returns true if a source with this head is in this format. File extensions are ignored. */
  boolean matches(SourceHead head);

  /**
   * Reads all records, in constant memory where the format allows. A malformed record is rejected
   * and the others are read.
   *
   * @throws UnreadableSourceException if the source fails; the records before have been passed on
   * @throws IOException if the sink throws it
   */
  void read(SourceInput input, RecordSink sink) throws IOException;
}
