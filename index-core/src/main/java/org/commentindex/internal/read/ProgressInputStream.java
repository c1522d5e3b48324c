package org.commentindex.internal.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.commentindex.internal.read.base.RecordSink;

/** Reports the number of bytes read to a sink. */
final class ProgressInputStream extends FilterInputStream {
  private final RecordSink sink;

  ProgressInputStream(InputStream in, RecordSink sink) {
    super(in);
    this.sink = sink;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    sink.bytesRead(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    sink.bytesRead(Math.max(0, read));
    return read;
  }
}
