package org.commentindex.internal.lucene.commit;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.OutputStreamIndexOutput;

/** Writes an attachment, with a checksum at its end as Lucene's own files have it. */
final class AttachmentOutput extends OutputStream {
  /** Bytes of the write buffer; chosen by hand. */
  private static final int BUFFER_BYTES = 8192;

  private final OutputStreamIndexOutput out;
  private boolean closed;

  AttachmentOutput(String file, OutputStream to) {
    out = new OutputStreamIndexOutput(file, file, to, BUFFER_BYTES);
  }

  @Override
  public void write(int b) throws IOException {
    out.writeByte((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.writeBytes(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (out) {
      CodecUtil.writeFooter(out);
    }
  }
}
