package org.commentindex.internal.split.layout.fixed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commentindex.internal.split.base.LinePattern;

/** Decodes the encoded words of mail headers (RFC 2047): {@code =?utf-8?q?Zo=C3=AB?=}. */
final class EncodedWords {
  private static final Pattern WORD =
      LinePattern.compile(
          "=\\?([\\w-]{name})\\?([bBqQ])\\?([^?\\s]{encoded})\\?=(?:\\s+(?==\\?))?");

  private EncodedWords() {}

  /** Decodes the encoded words of a header; a malformed one is left unchanged. */
  static String decode(String text) {
    return text.contains("=?")
        ? WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(decode(word)))
        : text;
  }

  private static String decode(MatchResult word) {
    try {
      byte[] bytes =
          word.group(2).toLowerCase(Locale.ROOT).equals("b")
              ? Base64.getDecoder().decode(word.group(3))
              : quoted(word.group(3));
      return new String(bytes, Charset.forName(word.group(1)));
    } catch (IllegalArgumentException e) {
      return word.group();
    }
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && i + 2 < text.length()) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.writeBytes((c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
