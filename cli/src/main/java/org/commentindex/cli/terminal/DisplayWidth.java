package org.commentindex.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * The number of terminal columns that text on one line takes: two for CJK and emoji, none for
 * combining characters.
 *
 * <p>Widths of characters are JLine's. They are added up per grapheme cluster (Unicode Standard
 * Annex 29), because an emoji of several characters takes the columns of one.
 */
public final class DisplayWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** The first combining character; two characters below it are always two clusters. */
  private static final char FIRST_COMBINING = '\u0300';

  /** Variation selector 16, which requests the emoji form of the character before it. */
  private static final int EMOJI_PRESENTATION = 0xfe0f;

  private static final int WIDE = 2;

  private DisplayWidth() {}

  /** Returns the columns of a text on one line. */
  public static int of(CharSequence text) {
    int columns = 0;
    for (int start = 0; start < text.length(); ) {
      int end = clusterEnd(text, start);
      columns += ofCluster(text, start, end);
      start = end;
    }
    return columns;
  }

  /** Returns the text, or its start with "…" if it takes more than the given columns. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int end = 0;
    int next = clusterEnd(text, end);
    int left = columns - 1 - ofCluster(text, end, next);
    while (left >= 0) {
      end = next;
      next = clusterEnd(text, end);
      left -= ofCluster(text, end, next);
    }
    return text.substring(0, end) + "…";
  }

  /** Returns the text, or "…" with its end if it takes more than the given columns. */
  public static String cutStart(String text, int columns) {
    int over = of(text) - columns;
    if (over <= 0) {
      return text;
    }
    int start = 0;
    while (over >= 0 && start < text.length()) {
      int next = clusterEnd(text, start);
      over -= ofCluster(text, start, next);
      start = next;
    }
    return "…" + text.substring(start);
  }

  /** Returns the end of the grapheme cluster that starts at an offset. */
  static int clusterEnd(CharSequence text, int start) {
    int next = start + 1;
    if (text.charAt(start) < FIRST_COMBINING
        && (next == text.length() || text.charAt(next) < FIRST_COMBINING)) {
      return next;
    }
    Matcher matcher = CLUSTER.matcher(text).region(start, text.length());
    return matcher.lookingAt() ? matcher.end() : next;
  }

  /** Returns the columns of a grapheme cluster, at most two. */
  static int ofCluster(CharSequence text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end && columns < WIDE; ) {
      int c = Character.codePointAt(text, i);
      columns += i > start && widens(c) ? 1 : Math.max(0, WCWidth.wcwidth(c));
      i += Character.charCount(c);
    }
    return Math.min(columns, WIDE);
  }

  /** Returns true for a character that makes a narrow symbol before it a wide emoji. */
  private static boolean widens(int c) {
    return c == EMOJI_PRESENTATION || Character.isEmojiModifier(c);
  }

  /** Returns true if the character at an offset is wide; lines may break on both sides of it. */
  static boolean isWide(CharSequence text, int offset) {
    return text.charAt(offset) >= FIRST_COMBINING
        && WCWidth.wcwidth(Character.codePointAt(text, offset)) == WIDE;
  }
}
