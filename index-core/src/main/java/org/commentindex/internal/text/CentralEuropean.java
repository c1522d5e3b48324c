package org.commentindex.internal.text;

import java.nio.charset.Charset;

/**
 * Tells windows-1250 from windows-1252, between which the universal detector does not decide: the
 * letters of the languages that use an encoding are compared with those in the text.
 */
final class CentralEuropean {
  private static final Charset CHARSET = Charset.forName("windows-1250");

  /** Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian, and German. */
  private static final String CENTRAL =
      "\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c\u00e1\u010d\u010f"
          + "\u00e9\u011b\u00ed\u0148\u0159\u0161\u0165\u00fa\u016f\u00fd\u017e\u013e"
          + "\u013a\u0155\u00f4\u00e4\u00f6\u00fc\u0151\u0171\u0103\u00e2\u00ee\u015f"
          + "\u0163\u0111\u00df";

  /** German, French, Spanish, Portuguese, Italian, Dutch and the languages of Scandinavia. */
  private static final String WESTERN =
      "\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00ea\u00eb\u00e0\u00e2\u00e7\u00f4"
          + "\u00fb\u00f9\u00ee\u00ef\u0153\u00e6\u00e1\u00ed\u00f3\u00fa\u00f1\u00e3"
          + "\u00f5\u00f2\u00ec\u00e5\u00f8\u00bf\u00a1\u00ba\u00aa\u00a3";

  /** Punctuation at the same place in both encodings. */
  private static final String COMMON =
      "\u20ac\u201a\u201e\u2026\u2020\u2021\u2030\u2039\u2018\u2019\u201c\u201d"
          + "\u2022\u2013\u2014\u2122\u203a\u00a0\u00a7\u00a9\u00ab\u00bb\u00b0\u00b1"
          + "\u00b7\u00ae\u00b4\u00b5";

  /**
   * Least difference between the shares of usual letters. French has a few letters that are usual
   * in both, and names of other languages occur in any text. Chosen by hand; TextEncodingTest.
   */
  private static final double MARGIN = 0.1;

  private CentralEuropean() {}

  /** Returns windows-1250 if the letters of a text say so, else the other encoding. */
  static Charset orElse(Charset other, byte[] head) {
    double central = usual(new String(head, CHARSET), CENTRAL);
    double western = usual(new String(head, other), WESTERN);
    return central >= western + MARGIN ? CHARSET : other;
  }

  /**
   * Returns true if most letters beyond ASCII stand beside letters of ASCII, as in Latin script
   * only: another script was detected by mistake.
   */
  static boolean isLatin(String text) {
    int all = 0;
    int beside = 0;
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) > '~' && Character.isLetter(text.charAt(i))) {
        all++;
        beside += isAsciiLetter(text.charAt(i - 1)) || isAsciiLetter(text.charAt(i + 1)) ? 1 : 0;
      }
    }
    return 2 * beside > all;
  }

  private static boolean isAsciiLetter(char c) {
    return c < '~' && Character.isLetter(c);
  }

  /** Returns the share of the letters and signs beyond ASCII that are usual. */
  private static double usual(String text, String letters) {
    int all = 0;
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (c > '~' && COMMON.indexOf(c) < 0) {
        all++;
        found += letters.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return all == 0 ? 1 : (double) found / all;
  }
}
