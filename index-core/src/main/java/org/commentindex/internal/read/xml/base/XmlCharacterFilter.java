package org.commentindex.internal.read.xml.base;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Replaces the characters that XML 1.0 forbids with spaces. Exports contain them unescaped in
 * comments with pasted text, and a single one would stop the parser.
 *
 * <p>See <a href="https://www.w3.org/TR/xml/#charsets">Extensible Markup Language, section 2.2</a>.
 */
final class XmlCharacterFilter extends FilterReader {

  /** The last character of the Basic Multilingual Plane that XML allows. */
  private static final char LAST_ALLOWED = 0xFFFD;

  XmlCharacterFilter(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    return c < 0 ? c : replaceForbidden((char) c);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      buffer[i] = replaceForbidden(buffer[i]);
    }
    return count;
  }

  private static char replaceForbidden(char c) {
    boolean forbidden = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c > LAST_ALLOWED;
    return forbidden ? ' ' : c;
  }
}
