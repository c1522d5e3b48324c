package org.commentindex.internal.read;

import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;
import org.commentindex.internal.read.base.RecordSink;

/** Reports the number of bytes read to a sink. */
final class ProgressInputStream extends ProxyInputStream {
  private final RecordSink sink;

  ProgressInputStream(InputStream in, RecordSink sink) {
    super(in);
    this.sink = sink;
  }

  @Override
  protected void afterRead(int count) {
    sink.bytesRead(Math.max(0, count)); // -1 at the end
  }
}
