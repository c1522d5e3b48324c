package org.commentindex.internal.read.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text without the control characters that XML forbids: comments pasted from elsewhere have them,
 * exports write them as they are, and one of them would end the reading. Each becomes a blank.
 */
final class XmlText extends FilterReader {

  XmlText(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    return c < 0 ? c : allowed((char) c);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      buffer[i] = allowed(buffer[i]);
    }
    return count;
  }

  private static char allowed(char c) {
    boolean forbidden = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE;
    return forbidden ? ' ' : c;
  }
}
