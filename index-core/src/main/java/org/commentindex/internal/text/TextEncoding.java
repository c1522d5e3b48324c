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
 * The encoding of a text, detected from its first bytes.
 *
 * @param charset the encoding
 * @param markLength length in bytes of the byte order mark, or 0
 */
public record TextEncoding(Charset charset, int markLength) {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /**
   * Pairs of bytes per zero byte: UTF-16 text has at least one zero byte in this number of pairs.
   * Chosen by hand: non-Latin scripts have zero bytes in spaces and punctuation only.
   */
  private static final int PAIRS_PER_ZERO = 10;

  /**
   * Characters per unreadable one: in readable text, at most one in this number of characters is
   * undefined or a control character. Chosen by hand: binary data decoded as UTF-16 has far more.
   */
  private static final int CHARS_PER_ODD = 50;

  /** Length of the longest UTF-8 sequence in bytes. */
  private static final int MAX_UTF8_BYTES = 4;

  /** Characters decoded at once. */
  private static final int BUFFER = 8192;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=[\\s\"']*([\\w:.-]+)");

  /**
   * Detects the encoding by the first of: a byte order mark; zero bytes at every other offset
   * (UTF-16); valid UTF-8; the letter frequencies that Mozilla's universal detector knows.
   * Otherwise it is windows-1252, in which any bytes are text.
   *
   * @param head the first bytes of the text; its last character may be incomplete
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
   * Detects the encoding of HTML or XML: Unicode if the bytes show it, else the declared encoding,
   * else that of {@link #of}.
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
      return found; // an unknown encoding
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
   * Detects UTF-16 without a byte order mark: spaces, digits and line ends have zero bytes, either
   * all at even or all at odd offsets, while binary files have adjacent ones.
   */
  private static @Nullable Charset wide(byte[] head) {
    int pairs = head.length / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      if (head[i] == 0) {
        zeros[i & 1]++;
      }
    }
    if (pairs < 2
        || Math.min(zeros[0], zeros[1]) > 0
        || zeros[0] + zeros[1] < pairs / PAIRS_PER_ZERO + 1) {
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
    return odd * CHARS_PER_ODD <= text.length();
  }

  private static boolean isUtf8(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(head);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    while (true) {
      CoderResult result = decoder.decode(in, out, false);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return in.remaining() < MAX_UTF8_BYTES;
      }
      out.clear();
    }
  }

  private static Charset guess(byte[] head) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(head);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    // The text is not UTF-8, which the detector reports for English text with a few stray bytes.
    if (name == null || name.startsWith("UTF-") || !Charset.isSupported(name)) {
      return CentralEuropean.orElse(WESTERN, head);
    }
    Charset charset = Charset.forName(name);
    boolean latin =
        charset.equals(StandardCharsets.US_ASCII)
            || charset.equals(StandardCharsets.ISO_8859_1)
            || charset.equals(WESTERN)
            || CentralEuropean.isLatin(new String(head, charset));
    return latin ? CentralEuropean.orElse(WESTERN, head) : charset;
  }
}
