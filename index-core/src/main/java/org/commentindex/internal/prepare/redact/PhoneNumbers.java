package org.commentindex.internal.prepare.redact;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells telephone numbers from other numbers by how they are written: with the code of a country,
 * with a zero before the area code and separators, as in North America, or after a word such as
 * "phone". A number without any of these is not one.
 */
final class PhoneNumbers {
  /**
   * Digits and the separators of telephone numbers. Not within a word, an address of the web, a
   * price or a decimal number.
   */
  static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/=&?#%._$€£+-])[+(]?+\\(?+\\d[\\d ()/.\\u00A0\\u2010-\\u2013-]*+");

  /** A word that announces a number, at the end of the text before it. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:tel|tél|phone|telephone|téléphone|telefon|teléfono|telefono|fon|fax"
              + "|mobile|mobil|handy|móvil|whatsapp)\\b[.:]?+(?: (?:on|at|is|number|no))?+"
              + "|(?:call|text|ring) (?:me|us)(?: (?:on|at))?+)[.:]{0,2}+ ?+$");

  private static final Pattern NORTH_AMERICAN =
      Pattern.compile("(?:\\+?1[ .-])?+(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[ .-]\\d{4}");

  private static final Pattern YEAR_FIRST_OR_LAST =
      Pattern.compile("\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:19|20)\\d{2}.*+");

  /** A code of a country begins with no zero. */
  private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00 ?)[1-9(].*+");

  /** A zero, an area code, a separator and the number. */
  private static final Pattern NATIONAL = Pattern.compile("\\(?0[1-9]\\d{0,3}\\)?[ /.-].*+");

  /** Digits of the shortest number with its area code; chosen by hand. */
  private static final int MIN_DIGITS = 8;

  /** Digits of a national number, so that dates and small tables are not numbers. By hand. */
  private static final int MIN_NATIONAL_DIGITS = 9;

  /** Digits of the shortest number after a label; chosen by hand. */
  private static final int MIN_LABELED_DIGITS = 5;

  /** Digits of the longest number, ITU-T E.164. */
  private static final int MAX_DIGITS = 15;

  /** Characters before a number in which a label is sought: the longest label. */
  private static final int LABEL_CHARS = 30;

  private PhoneNumbers() {}

  /** Returns the offset of the end of the number that a candidate begins with, or -1. */
  static int end(String text, MatchResult candidate) {
    String number = firstNumber(candidate.group());
    int digits = (int) number.chars().filter(Character::isDigit).count();
    String before = text.substring(Math.max(0, candidate.start() - LABEL_CHARS), candidate.start());
    boolean found =
        !YEAR_FIRST_OR_LAST.matcher(number).matches()
            && (NORTH_AMERICAN.matcher(number).matches()
                || (digits >= MIN_DIGITS && COUNTRY.matcher(number).matches())
                || (digits >= MIN_NATIONAL_DIGITS && NATIONAL.matcher(number).matches())
                || (digits >= MIN_LABELED_DIGITS && LABEL.matcher(before).find()));
    return found ? candidate.start() + number.length() : -1;
  }

  /** Returns the part that has no more digits than a number: whole groups of digits. */
  private static String firstNumber(String candidate) {
    int digits = 0;
    int end = 0;
    for (int i = 0; i < candidate.length(); i++) {
      if (Character.isDigit(candidate.charAt(i))) {
        digits++;
        boolean last = i + 1 == candidate.length() || !Character.isDigit(candidate.charAt(i + 1));
        if (last && digits <= MAX_DIGITS) {
          end = i + 1;
        }
      }
    }
    return candidate.substring(0, end);
  }
}
