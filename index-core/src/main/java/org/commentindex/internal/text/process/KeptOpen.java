package org.commentindex.internal.text.process;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that whoever opened it closes. */
final class KeptOpen extends FilterInputStream {
  KeptOpen(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // See above.
  }
}
