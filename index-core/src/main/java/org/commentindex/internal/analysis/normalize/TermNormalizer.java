package org.commentindex.internal.analysis.normalize;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Normalizes the terms of both texts and queries: case, accents, width, apostrophes, invisible
 * characters, and letters that are written in several ways ({@link LetterVariants}).
 *
 * <p>Accents are removed from Latin, Greek, Cyrillic, Hebrew and Arabic letters, and the dot below
 * from Indic letters. Other combining marks are vowels or form a different letter, so they are
 * kept; so is the Cyrillic short i.
 *
 * <p>Lucene's {@code ICUFoldingFilter} would remove accents in all scripts; {@link
 * ASCIIFoldingFilter} does the Latin part here.
 */
public final class TermNormalizer {
  /** The term as typed: no other form. Forms can be combined. */
  public static final int AS_WRITTEN = 0;

  /** The catenated compound: without hyphens and dots. */
  public static final int CATENATED = 1;

  /** An emoji: joiners are kept, skin tones are removed. */
  public static final int EMOJI = 2;

  /** With two letters for an umlaut: {@code mueller} instead of {@code muller}. */
  public static final int TRANSCRIBED = 4;

  /** With its accents and capitals, otherwise normalized. */
  public static final int UNFOLDED = 8;

  /**
   * Maximum length of a term in characters; longer terms are truncated. Lucene's StandardAnalyzer
   * has the same limit.
   */
  public static final int MAX_LENGTH = 255;

  /**
   * Buffer size, in characters, for any term of {@link #MAX_LENGTH} characters: ASCII folding
   * expands one character to four at most.
   */
  public static final int BUFFER_SIZE = MAX_LENGTH * 4 + 8;

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
   * @param form a combination of the constants of this class
   * @param into receives the term; at least {@link #BUFFER_SIZE} characters
   * @return length of the term, at most {@link #MAX_LENGTH}; 0 if nothing is left
   */
  public static int normalize(char[] text, int start, int end, int form, char[] into) {
    int stop = Math.min(end, start + MAX_INPUT);
    if ((form & (TRANSCRIBED | UNFOLDED)) != 0) {
      return cut(beyondLatin(text, start, stop, form, into), into);
    }
    int size = 0;
    for (int i = start; i < stop && size < MAX_LENGTH; i++) {
      char c = text[i];
      if (c >= 128 || c == EscapeSequences.ESCAPE) {
        if (!isLatin(c)) {
          return cut(beyondLatin(text, start, stop, form, into), into);
        }
        into[size] = Character.toLowerCase(c);
        size = ASCIIFoldingFilter.foldToASCII(into, size, into, size, 1);
      } else if (c >= 'A' && c <= 'Z') {
        into[size++] = (char) (c + 32);
      } else if (c == '`') {
        into[size++] = '\'';
      } else if (c != ',' && ((form & CATENATED) == 0 || (c != '-' && c != '.'))) {
        into[size++] = c;
      }
    }
    return cut(size, into);
  }

  /** Normalizes a single term. */
  public static String normalize(String term) {
    return normalize(term, AS_WRITTEN);
  }

  /** Normalizes a single term to a form. */
  public static String normalize(String term, int form) {
    char[] into = new char[BUFFER_SIZE];
    return new String(into, 0, normalize(term.toCharArray(), 0, term.length(), form, into));
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
      return simplify(text, start, end, into);
    }
    String kept = keep(text, start, end, form);
    if ((form & TRANSCRIBED) != 0) {
      kept = Umlauts.transcribed(kept);
    }
    String bare = Normalizer.normalize(kept, Normalizer.Form.NFKD);
    boolean folded = (form & UNFOLDED) == 0;
    String unified = unified(folded ? withoutAccents(bare) : bare);
    return fold(Normalizer.normalize(unified, Normalizer.Form.NFC), folded, into);
  }

  /** Removes case and what is left of accents, if requested; copies at least one character more. */
  private static int fold(String whole, boolean folded, char[] into) {
    int size = 0;
    for (int i = 0; i < whole.length() && size < MAX_LENGTH; ) {
      int c = whole.codePointAt(i);
      i += Character.charCount(c);
      int lower = folded ? Character.toLowerCase(Character.toUpperCase(c)) : c;
      if (folded && lower < 0x10000 && !Character.isSurrogate((char) lower)) {
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

  private static int simplify(char[] text, int start, int end, char[] into) {
    int size = 0;
    for (int i = start; i < end; i++) {
      size += Character.toChars(HanVariants.simplified(text[i]), into, size);
    }
    return size;
  }

  /**
   * Removes direction marks, soft hyphens, variation selectors and escape sequences; unifies
   * apostrophes.
   */
  private static String keep(char[] text, int start, int end, int form) {
    StringBuilder kept = new StringBuilder(end - start);
    boolean catenated = (form & CATENATED) != 0;
    for (int i = start; i < end; ) {
      int escapesEnd = EscapeSequences.end(text, i, end);
      if (escapesEnd > 0) {
        i = escapesEnd;
        continue;
      }
      int c = Character.codePointAt(text, i, end);
      i += Character.charCount(c);
      boolean hyphen = CharacterClass.isHyphen(c);
      boolean silent =
          CharacterClass.isVariation(c)
              || c == ','
              || ((form & EMOJI) == 0 && Character.getType(c) == Character.FORMAT)
              || (catenated && (hyphen || c == '.'));
      if (!silent) {
        kept.appendCodePoint(CharacterClass.isApostrophe(c) ? '\'' : hyphen ? '-' : c);
      }
    }
    return kept.toString();
  }

  private static String unified(String decomposed) {
    StringBuilder unified = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      String contracted = LetterVariants.contracted(c);
      int one = contracted == null ? LetterVariants.unified(c) : LetterVariants.NOTHING;
      if (contracted != null) {
        unified.append(contracted);
      } else if (one == 0x2044) {
        unified.append('/');
      } else if (one != LetterVariants.NOTHING && one != ' ') {
        unified.appendCodePoint(one);
      }
    }
    return unified.toString();
  }

  private static String withoutAccents(String decomposed) {
    StringBuilder bare = new StringBuilder(decomposed.length());
    int base = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        base = c;
        bare.appendCodePoint(c);
      } else if (!dropsAccents(base, c)) {
        bare.appendCodePoint(LetterVariants.anusvara(c));
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
    return LetterVariants.isNukta(mark)
        || script == UnicodeScript.LATIN
        || script == UnicodeScript.GREEK
        || script == UnicodeScript.ARABIC
        || script == UnicodeScript.HEBREW;
  }
}
