package org.commentindex.internal.url.canonical;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Normalizes percent-encoding as in RFC 3986, section 6.2.2, and decodes a few more characters than
 * the RFC.
 */
final class PercentEncoding {
  // The unreserved characters of RFC 3986, and others that have no special meaning in paths and
  // queries but are often escaped, as in "Foo_%28bar%29", where Markdown needs it.
  private static final String PLAIN = "-._~!'()*,:@$";

  // Reserved characters, which mean something else when they are escaped: left as written.
  private static final String DELIMITERS = "/?#&=+;";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /**
   * Normalizes a part of an address: hex digits become upper case, escapes of plain characters are
   * decoded, and characters that an address cannot contain are escaped as UTF-8. Idempotent.
   */
  static String normalize(String part) {
    StringBuilder out = new StringBuilder(part.length() + 16);
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      if (c == '%' && isEscape(part, i)) {
        int octet = HexFormat.fromHexDigits(part, i + 1, i + 3);
        append(out, octet, isPlain(octet));
        i += 3;
      } else {
        appendCharacter(out, c);
        i += Character.charCount(c);
      }
    }
    return out.toString();
  }

  /** Decodes all escapes as UTF-8; malformed escapes are left unchanged. */
  static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    byte[] in = part.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      out[length++] = low >= 0 ? (byte) (high << 4 | low) : in[i];
      i += low >= 0 ? 2 : 0;
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isEscape(String part, int i) {
    return i + 2 < part.length()
        && HexFormat.isHexDigit(part.charAt(i + 1))
        && HexFormat.isHexDigit(part.charAt(i + 2));
  }

  private static void appendCharacter(StringBuilder out, int c) {
    if (isPlain(c) || DELIMITERS.indexOf(c) >= 0) {
      out.append((char) c);
      return;
    }
    // A lone surrogate has no UTF-8 form; getBytes would replace it with a question mark, which is
    // a delimiter.
    boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    String character = Character.toString(lone ? 0xFFFD : c);
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      append(out, octet & 0xFF, false);
    }
  }

  private static void append(StringBuilder out, int octet, boolean plain) {
    if (plain) {
      out.append((char) octet);
    } else {
      out.append('%').append(HEX.toHexDigits((byte) octet));
    }
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c < 0x80 && PLAIN.indexOf(c) >= 0);
  }
}
