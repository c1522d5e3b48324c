package org.commentindex.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexOptions;

/** Reads files and streams of any format it knows. Immutable. */
public final class SourceReader {
  private final IndexOptions options;

  public SourceReader(IndexOptions options) {
    this.options = options;
  }

  /**
   * Reads files, and all files in folders, in order of path; what cannot be read is rejected.
   *
   * @throws IOException only if the sink does
   */
  public void read(List<Path> paths, RecordSink sink) throws IOException {
    throw new IllegalStateException("to be written: " + paths + sink + options);
  }

  /** Reads a stream to its end, without closing it. */
  public void read(String source, InputStream in, RecordSink sink) throws IOException {
    throw new IllegalStateException("to be written: " + source + in + sink);
  }

  /** Stub. */
  public static String textOf(Path file) throws IOException {
    return java.nio.file.Files.readString(file);
  }
}
