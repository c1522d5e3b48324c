package org.commentindex.internal.analysis;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Normalizes terms: case, accents, width, apostrophes and invisible characters.
 *
 * <p>Accents are removed from Latin, Greek, Cyrillic, Hebrew and Arabic letters. In other scripts
 * combining marks are vowels or form a different letter, so they are kept; so is the Cyrillic short
 * i.
 *
 * <p>Lucene's {@code ICUFoldingFilter} would remove accents in all scripts; {@link
 * ASCIIFoldingFilter} does the Latin part here.
 */
final class TermNormalizer {
  /** The term as written. */
  static final int AS_WRITTEN = 0;

  /** The catenated compound: without hyphens and dots. */
  static final int CATENATED = 1;

  /** An emoji: joiners are kept, skin tones are removed. */
  static final int EMOJI = 2;

  /**
   * Maximum length of a term in characters; longer terms are truncated. Lucene's StandardAnalyzer
   * has the same limit.
   */
  static final int MAX_LENGTH = 255;

  /**
   * Buffer size, in characters, for any term of {@link #MAX_LENGTH} characters: ASCII folding
   * expands one character to four at most.
   */
  static final int BUFFER_SIZE = MAX_LENGTH * 4 + 8;

  /**
   * Maximum number of input characters for one term. Any number of removable marks can follow a
   * character, so this bounds the work for hostile input.
   */
  private static final int MAX_INPUT = 2048;

  private TermNormalizer() {}

  /**
   * Normalizes a part of a text.
   *
   * @param start start offset, inclusive
   * @param end end offset, exclusive
   * @param form one of the constants of this class
   * @param into receives the term; at least {@link #BUFFER_SIZE} characters
   * @return length of the term, at most {@link #MAX_LENGTH}; 0 if nothing is left
   */
  static int normalize(char[] text, int start, int end, int form, char[] into) {
    int stop = Math.min(end, start + MAX_INPUT);
    int size = 0;
    for (int i = start; i < stop && size < MAX_LENGTH; i++) {
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
      } else if (c != ',' && (form != CATENATED || (c != '-' && c != '.'))) {
        into[size++] = c;
      }
    }
    return cut(size, into);
  }

  /** Normalizes a single term. */
  static String normalize(String term) {
    char[] into = new char[BUFFER_SIZE];
    return new String(into, 0, normalize(term.toCharArray(), 0, term.length(), AS_WRITTEN, into));
  }

  private static boolean isLatin(char c) {
    return c >= 0xC0 && c < 0x250;
  }

  private static int cut(int size, char[] term) {
    if (size <= MAX_LENGTH) {
      return size;
    }
    return Character.isHighSurrogate(term[MAX_LENGTH - 1]) ? MAX_LENGTH - 1 : MAX_LENGTH;
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
    for (int i = 0; i < whole.length() && size < MAX_LENGTH; ) {
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
    if (end - start > MAX_LENGTH) {
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

  /** Removes direction marks, soft hyphens and variation selectors; unifies apostrophes. */
  private static String keep(char[] text, int start, int end, int form) {
    StringBuilder kept = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int c = Character.codePointAt(text, i, end);
      i += Character.charCount(c);
      boolean hyphen = CharacterClass.isHyphen(c);
      boolean silent =
          CharacterClass.isVariation(c)
              || c == ','
              || (form != EMOJI && Character.getType(c) == Character.FORMAT)
              || (form == CATENATED && (hyphen || c == '.'));
      if (!silent) {
        kept.appendCodePoint(CharacterClass.isApostrophe(c) ? '\'' : hyphen ? '-' : c);
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
      // Short i is a separate letter; the dots of yo are often omitted.
      return mark != 0x306;
    }
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.GREEK
        || script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW;
  }
}
