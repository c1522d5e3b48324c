package org.commentindex.internal.dedup;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with everything taken out that programs change on the way: which quotation marks and dashes,
 * how much space, upper or lower case, invisible characters.
 */
final class Normal {
  private static final int CUE_LENGTH = 40;

  /** What a page puts where it cut a text. */
  private static final Pattern CUE =
      Pattern.compile(
          "(\\.{3,}\\s?more|\\.{3,}"
              + "|[\\[(]\\s?(read more|see more|show more|more|truncated|\\.{3,})\\s?[\\])]"
              + "|\\b(read more|see more|show more|view more|continue reading))\\s?$");

  private Normal() {}

  /** Normal form of a text; lines become one. */
  static String of(String text) {
    byte[] plain = new byte[text.length()];
    int size = plain(text, plain);
    return size < 0 ? beyondAscii(text) : new String(plain, 0, size, StandardCharsets.ISO_8859_1);
  }

  /** The normal form of a text that is ASCII, which most are; -1 if it is not. */
  private static int plain(String text, byte[] into) {
    int size = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return -1;
      }
      if (c == 0) {
        continue;
      }
      if (c == ' ' || (c < ' ' && Character.isWhitespace(c))) {
        space = size > 0;
        continue;
      }
      if (space) {
        into[size++] = ' ';
        space = false;
      }
      into[size++] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c == '`' ? '\'' : c);
    }
    return size;
  }

  private static String beyondAscii(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    char[] out = new char[folded.length()];
    int size = 0;
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = fold(folded.charAt(i));
      if (c == 0) {
        continue;
      }
      if (c == ' ') {
        space = size > 0;
        continue;
      }
      if (space) {
        out[size++] = ' ';
        space = false;
      }
      out[size++] = c;
    }
    return new String(out, 0, size);
  }

  /** The same without "…", "Read more" and the like at the end of a normal form. */
  static String withoutCue(String normal) {
    String text = normal;
    while (true) {
      if (!mayEndInCue(text)) {
        return text;
      }
      int from = Math.max(0, text.length() - CUE_LENGTH);
      Matcher cue = CUE.matcher(text).region(from, text.length());
      if (!cue.find()) {
        return text;
      }
      text = text.substring(0, cue.start()).stripTrailing();
    }
  }

  /** Whether the end is one that a cue has; most texts are spared the expression. */
  private static boolean mayEndInCue(String text) {
    String end = text.endsWith(" ") ? text.substring(0, text.length() - 1) : text;
    return end.endsWith("...")
        || end.endsWith("more")
        || end.endsWith("reading")
        || end.endsWith("]")
        || end.endsWith(")");
  }

  /** Asked of letters most of the time: of those below the first wide space only one is a space. */
  private static boolean isSpace(char c) {
    if (c > ' ' && c < 0x1680) {
      return c == 0xA0;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static char fold(char c) {
    if (c > ' ' && c < 0x7f && c != '`') {
      return c;
    }
    if (isSpace(c)) {
      return ' ';
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      case '\ufe0e', '\ufe0f' -> 0;
      default -> Character.getType(c) == Character.FORMAT ? 0 : c;
    };
  }
}
