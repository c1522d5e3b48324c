package org.commentindex.internal.split.layout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in the heads of mails, as RFC 2047 defines them: {@code =?utf-8?q?Zo=C3=AB?=}. */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([\\w-]{1,40})\\?([bBqQ])\\?([^?\\s]{0,400})\\?=(?:\\s+(?==\\?))?");

  private EncodedWords() {}

  /** A head with its encoded words read; one that cannot be read is left as it is. */
  static String decode(String text) {
    return text.contains("=?")
        ? WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(read(word)))
        : text;
  }

  private static String read(MatchResult word) {
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
