package org.commentindex.internal.analysis;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Makes spellings of one word the same: case, accents, widths, apostrophes, invisible marks.
 *
 * <p>Accents go from Latin, Greek, Cyrillic, Hebrew and Arabic letters. The marks of other scripts
 * are vowels or make another letter of it, so they stay, as does the Cyrillic short i.
 */
final class Fold {
  /** As it stands in the text. */
  static final int TYPED = 0;

  /** Without hyphens and dots. */
  static final int CLOSED = 1;

  /** An emoji: its joiners stay, its skin tones go. */
  static final int PICTURE = 2;

  /** The most characters of a term; what is longer is cut. */
  static final int MOST = 255;

  /** Enough for any term of {@link #MOST}: one character folds into four at most. */
  static final int ROOM = MOST * 4 + 8;

  /** The most characters looked at: one can be followed by any number of marks that vanish. */
  private static final int LOOK = 2048;

  private Fold() {}

  /**
   * Folds a part of a text.
   *
   * @param into of at least {@link #ROOM} characters
   * @return how many characters the term has, at most {@link #MOST}; 0 if nothing is left
   */
  static int fold(char[] text, int start, int end, int form, char[] into) {
    int stop = Math.min(end, start + LOOK);
    int size = 0;
    for (int i = start; i < stop && size < MOST; i++) {
      char c = text[i];
      if (c >= 128) {
        if (!isLatin(c)) {
          return cut(beyondLatin(text, start, stop, form, into), into);
        }
        into[size] = Character.toLowerCase(c);
        size = ASCIIFoldingFilter.foldToASCII(into, size, into, size, 1);
      } else if (c >= 'A' && c <= 'Z') {
        into[size++] = (char) (c + 32);
      } else if (c == '`') {
        into[size++] = '\'';
      } else if (c != ',' && (form != CLOSED || (c != '-' && c != '.'))) {
        into[size++] = c;
      }
    }
    return cut(size, into);
  }

  /** Folds a term that is none of a text. */
  static String fold(String term) {
    char[] into = new char[ROOM];
    return new String(into, 0, fold(term.toCharArray(), 0, term.length(), TYPED, into));
  }

  private static boolean isLatin(char c) {
    return c >= 0xC0 && c < 0x250;
  }

  private static int cut(int size, char[] term) {
    if (size <= MOST) {
      return size;
    }
    return Character.isHighSurrogate(term[MOST - 1]) ? MOST - 1 : MOST;
  }

  private static int beyondLatin(char[] text, int start, int end, int form, char[] into) {
    if (isPlainCluster(text, start, end)) {
      System.arraycopy(text, start, into, 0, end - start);
      return end - start;
    }
    String kept = keep(text, start, end, form);
    String bare = Normalizer.normalize(kept, Normalizer.Form.NFKD);
    String whole = Normalizer.normalize(withoutAccents(bare), Normalizer.Form.NFC);
    int size = 0;
    for (int i = 0; i < whole.length() && size < MOST; ) {
      int c = whole.codePointAt(i);
      i += Character.charCount(c);
      int lower = Character.toLowerCase(Character.toUpperCase(c));
      if (lower < 0x10000 && !Character.isSurrogate((char) lower)) {
        into[size] = (char) lower;
        size = ASCIIFoldingFilter.foldToASCII(into, size, into, size, 1);
      } else {
        size += Character.toChars(lower, into, size);
      }
    }
    return size;
  }

  private static boolean isPlainCluster(char[] text, int start, int end) {
    if (end - start > MOST) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text[i];
      boolean plain =
          (c >= 0x4E00 && c <= 0x9FFF)
              || (c >= 0x3041 && c <= 0x3096)
              || (c >= 0x30A1 && c <= 0x30FC)
              || (c >= 0xAC00 && c <= 0xD7A3);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** The characters that say something: no direction marks, soft hyphens or variation selectors. */
  private static String keep(char[] text, int start, int end, int form) {
    StringBuilder kept = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(text, i, end);
      i += Character.charCount(c);
      boolean hyphen = Kinds.isHyphen(c);
      boolean silent =
          Kinds.isVariation(c)
              || c == ','
              || (form != PICTURE && Character.getType(c) == Character.FORMAT)
              || (form == CLOSED && (hyphen || c == '.'));
      if (!silent) {
        kept.appendCodePoint(Kinds.isApostrophe(c) ? '\'' : hyphen ? '-' : c);
      }
    }
    return kept.toString();
  }

  private static String withoutAccents(String decomposed) {
    StringBuilder bare = new StringBuilder(decomposed.length());
    int base = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        base = c;
      } else if (dropsAccents(base, c)) {
        continue;
      }
      if (c != ' ') {
        bare.appendCodePoint(c == 0x2044 ? '/' : c);
      }
    }
    return bare.toString();
  }

  private static boolean dropsAccents(int base, int mark) {
    if (base < 0x250) {
      return mark != 0x20E3;
    }
    UnicodeScript script = UnicodeScript.of(base);
    if (script == UnicodeScript.CYRILLIC) {
      // The short i is a letter of its own; the two dots of yo are often left out.
      return mark != 0x306;
    }
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.GREEK
        || script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW;
  }
}
