package org.commentindex.internal.read.base;

import java.io.IOException;

/**
 * A way to write comments down, and how to read it. Stateless: one instance reads any number of
 * sources.
 *
 * <p>A new format is one new class and one line in {@link Formats}.
 */
public interface RecordFormat {

  /** What people call it, such as {@code JSON lines}. */
  String name();

  /** Whether a source with this beginning is written in it. Names of files say nothing. */
  boolean matches(Head head);

  /**
   * Reads all records, in constant memory wherever the format allows; what is wrong with one is
   * rejected and the others are read.
   *
   * @throws UnreadableException if the source fails; what came before has been handed over
   * @throws IOException if the sink fails
   */
  void read(Input input, RecordSink sink) throws IOException;
}
