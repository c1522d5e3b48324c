package org.commentindex.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Which encoding a text is in, found from its beginning.
 *
 * @param charset the encoding
 * @param markLength how many bytes of byte order mark come before the text
 */
public record TextEncoding(Charset charset, int markLength) {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=[\\s\"']*([\\w:.-]+)");

  /**
   * Finds it: a byte order mark says it, else bytes that are valid UTF-8 are UTF-8, else zero bytes
   * in every other place are UTF-16, else what the universal detector says (Mozilla's, by letter
   * frequencies), else windows-1252, in which any bytes are a text.
   *
   * @param head the beginning of the text; the last character of it may be cut
   */
  public static TextEncoding of(byte[] head) {
    TextEncoding marked = ofMark(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(head);
    if (wide != null) {
      return new TextEncoding(wide, 0);
    }
    return new TextEncoding(isUtf8(head) ? StandardCharsets.UTF_8 : guess(head), 0);
  }

  /**
   * Finds that of markup, which may declare one: that counts unless its bytes already show that it
   * is Unicode.
   */
  public static TextEncoding ofMarkup(byte[] head) {
    TextEncoding found = of(head);
    if (found.charset().name().startsWith("UTF-")) {
      return found;
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? new TextEncoding(Charset.forName(declared.group(1)), 0) : found;
    } catch (IllegalArgumentException e) {
      return found; // it declares an encoding that nobody knows
    }
  }

  private static @Nullable TextEncoding ofMark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(head, 0xFF, 0xFE, 0, 0)) {
      return new TextEncoding(Charset.forName("UTF-32LE"), 4);
    }
    if (starts(head, 0, 0, 0xFE, 0xFF)) {
      return new TextEncoding(Charset.forName("UTF-32BE"), 4);
    }
    if (starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    return starts(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: its line ends, blanks and digits have a zero byte, always on the same
   * side, and never two in a row, as binary files have them.
   */
  private static @Nullable Charset wide(byte[] head) {
    int pairs = head.length / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      if (head[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (pairs < 2 || Math.min(zeros[0], zeros[1]) > 0 || zeros[0] + zeros[1] < pairs / 10 + 1) {
      return null;
    }
    Charset charset = zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return isReadable(new String(head, 0, 2 * pairs, charset)) ? charset : null;
  }

  private static boolean isReadable(String text) {
    long odd =
        text.chars()
            .filter(
                c ->
                    c == 0xFFFD
                        || !Character.isDefined(c)
                        || (c < ' ' && c != '\n' && c != '\r' && c != '\t'))
            .count();
    return odd * 50 <= text.length();
  }

  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(head);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return in.remaining() < 4;
      }
      out.clear();
    }
  }

  private static Charset guess(byte[] head) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(head);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    // Not UTF-8 is known already; a few foreign bytes in English text make it say so all the same.
    if (name == null || name.startsWith("UTF-") || !Charset.isSupported(name)) {
      return WESTERN;
    }
    Charset charset = Charset.forName(name);
    return charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.ISO_8859_1)
        ? WESTERN
        : charset;
  }
}
