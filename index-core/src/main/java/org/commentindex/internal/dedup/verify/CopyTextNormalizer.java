package org.commentindex.internal.dedup.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes differences that programs introduce when they copy a text: the kind of quotation marks
 * and dashes, the amount of white space, case, compatibility characters and invisible characters.
 */
final class CopyTextNormalizer {
  /** Longer than every {@link #TRUNCATION_MARKER}: only the last characters are searched for it. */
  private static final int MAX_MARKER_LENGTH = 40;

  /** The marker that a page leaves where it truncates a text. */
  private static final Pattern TRUNCATION_MARKER =
      Pattern.compile(
          "(\\.{3,}\\s?more|\\.{3,}"
              + "|[\\[(]\\s?(read more|see more|show more|more|truncated|\\.{3,})\\s?[\\])]"
              + "|\\b(read more|see more|show more|view more|continue reading))\\s?$");

  private CopyTextNormalizer() {}

  /** Returns the normalized text on one line, without leading and trailing space. */
  static String normalize(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder normalized = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isInvisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = !normalized.isEmpty();
        continue;
      }
      if (space) {
        normalized.append(' ');
        space = false;
      }
      normalized.append(plainPunctuation(c));
    }
    return normalized.toString();
  }

  /** Returns a normalized text without "…", "Read more" and similar markers at its end. */
  static String withoutTruncationMarker(String normalized) {
    String text = normalized;
    while (true) {
      int from = Math.max(0, text.length() - MAX_MARKER_LENGTH);
      Matcher marker = TRUNCATION_MARKER.matcher(text).region(from, text.length());
      if (!marker.find()) {
        return text;
      }
      text = text.substring(0, marker.start()).stripTrailing();
    }
  }

  private static boolean isInvisible(char c) {
    boolean variationSelector = c == '\ufe0e' || c == '\ufe0f';
    return c == 0 || variationSelector || Character.getType(c) == Character.FORMAT;
  }

  private static char plainPunctuation(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u00b4', '`' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
      default -> c;
    };
  }
}
