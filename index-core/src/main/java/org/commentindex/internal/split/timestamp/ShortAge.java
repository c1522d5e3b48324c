package org.commentindex.internal.split.timestamp;

import java.util.regex.Pattern;

/**
 * Recognizes lines with only the age of a comment in the short forms of many languages, such as
 * {@code 3 Tage}, {@code 2 ч.} or {@code 08-03}. Within other text these forms are not dates.
 */
final class ShortAge {
  /** Longest such line, in characters: two digits and a long unit. */
  private static final int MAX_LENGTH = 16;

  private static final String UNITS =
      // German, Dutch
      "sek\\.?|min\\.?|minuten?|std\\.?|stunden?|t|tagen?|tage?|wo\\.?|wochen?|mon\\.?|monaten?"
          + "|jahren?|j\\.?|u|uur|dgn|dagen|weken|wk|maanden|jaar"
          // French, Spanish, Portuguese, Italian
          + "|h|heures?|jours?|sem\\.?|semaines?|mois|ans?|horas?|d[ií]as?|semanas?|mes(?:es)?"
          + "|a[ñn]os?|ore|g|gg|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]"
          // Russian, Ukrainian, Polish, Turkish, Swedish
          + "|ч\\.?|час(?:а|ов)?|д\\.?|дн\\.?|день|дня|дней|нед\\.?|мес\\.?|г\\.?|л\\.?|лет|мин\\.?"
          + "|godz\\.?|dni|tyg\\.?|mies\\.?|lat|sa|gün|hafta|ay|yıl|tim|dagar|v|mån|år"
          // Arabic, East Asian
          + "|س|ي|د|أسبوع|أيام|يوم|ساعات|ساعة|دقيقة|秒|分|分钟|時間|小时|小時|日|天|週間|週|周|か月|ヶ月|个月|年"
          + "|초|분|시간|일|주|개월|년";

  private static final Pattern FORM =
      Pattern.compile("(?iu)(?:\\d{1,3} ?(?:" + UNITS + ")|[01]\\d-[0-3]\\d(?: \\d{1,2}:\\d{2})?)");

  private ShortAge() {}

  /** Returns true if a line has only an age. */
  static boolean matches(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH
        && Character.isDigit(line.charAt(0))
        && FORM.matcher(line).matches();
  }
}
