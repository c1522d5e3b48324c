package org.commentindex.cli.terminal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters without width, with which two different texts look the same. Where a script or an
 * emoji needs them, they stay.
 */
final class InvisibleCharacters {
  private static final int ZERO_WIDTH_SPACE = 0x200b;
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int BLACK_FLAG = 0x1f3f4;

  /** Scripts whose letters are not joined, so that a joiner between them has no effect. */
  private static final Set<UnicodeScript> UNJOINED =
      EnumSet.of(
          UnicodeScript.COMMON,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN);

  /** Scripts without spaces, in which a zero-width space separates words. */
  private static final Set<UnicodeScript> SPACELESS =
      EnumSet.of(
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA);

  private InvisibleCharacters() {}

  /** Returns true if a character after a text is invisible and has no use there. */
  static boolean disguise(CharSequence before, int c) {
    if (c < ZERO_WIDTH_SPACE) {
      return c == 0x180e || c == 0x115f || c == 0x1160;
    }
    int last = before.isEmpty() ? ' ' : Character.codePointBefore(before, before.length());
    return switch (c) {
      case ZERO_WIDTH_SPACE -> !SPACELESS.contains(UnicodeScript.of(last));
      case NON_JOINER -> UNJOINED.contains(UnicodeScript.of(last));
      case JOINER ->
          last != EMOJI_STYLE
              && !Character.isEmoji(last)
              && UNJOINED.contains(UnicodeScript.of(last));
      case 0x3164, 0xfeff, 0xffa0 -> true;
      default -> (c >= 0x2060 && c <= 0x2065) || (isTag(c) && last != BLACK_FLAG && !isTag(last));
    };
  }

  /** Returns true for a tag character: flags of regions consist of a black flag and tags. */
  private static boolean isTag(int c) {
    return c >= 0xe0000 && c <= 0xe007f;
  }
}
