package org.commentindex.internal.read.chat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in dates and times: months, days of the week, halves of the day, in many languages. */
final class StampWords {
  /** The half of the day in place of a month's number. */
  static final int AM = -1;

  /** The half of the day in place of a month's number. */
  static final int PM = -2;

  /** A word without a meaning for the date, such as a day of the week. */
  static final int FILLER = 0;

  /** The languages of chat programs; their names of months and days are those of the JDK. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "da", "nb", "fi", "cs",
          "sk", "hu", "ro", "tr", "el", "id", "vi", "ko", "ja", "zh", "th", "hi", "he", "ar", "fa");

  private static final Set<String> MORNING =
      Set.of(
          "am", "上午", "凌晨", "早上", "清晨", "오전", "午前", "ص", "قظ", "पूर्वाह्न", "पूर्व", "sa", "vm",
          "dop", "öö", "πμ", "ก่อนเที่ยง", "pg", "fm", "ap", "дп", "de", "ip");

  private static final Set<String> AFTERNOON =
      Set.of(
          "pm", "下午", "晚上", "中午", "傍晚", "오후", "午後", "م", "بظ", "अपराह्न", "अपर", "ch", "nm",
          "odp", "ös", "μμ", "หลังเที่ยง", "ptg", "em", "пп", "du");

  private static final Set<String> FILLERS =
      Set.of(
          "at", "um", "à", "às", "a", "las", "kl", "klo", "uhr", "del", "o", "ore", "alle", "om",
          "в", "о", "g", "г", "ч", "р", "h", "年", "月", "日", "년", "월", "일", "tháng", "ngày",
          "lúc", "pukul", "เวลา", "der", "den", "dia", "t", "và", "بتاريخ", "الساعة", "בשעה");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL,
          TextStyle.FULL_STANDALONE,
          TextStyle.SHORT,
          TextStyle.SHORT_STANDALONE);

  private static final Map<String, Integer> NAMES = names();

  private StampWords() {}

  /**
   * Returns the number of a month, {@link #AM}, {@link #PM} or {@link #FILLER}; null for any other
   * word.
   *
   * @param word letters, and dots within
   * @param halves whether the word may be a half of the day
   */
  static @Nullable Integer meaning(String word, boolean halves) {
    String key = key(word);
    if (halves && MORNING.contains(key)) {
      return AM;
    }
    if (halves && AFTERNOON.contains(key)) {
      return PM;
    }
    Integer known = NAMES.get(key);
    return known != null ? known : FILLERS.contains(key) || key.equals("de") ? FILLER : null;
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (String day : List.of("一", "二", "三", "四", "五", "六", "日", "天")) {
      List.of("週", "周", "星期", "禮拜").forEach(week -> names.put(week + day, FILLER));
    }
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (TextStyle style : STYLES) {
        for (DayOfWeek day : DayOfWeek.values()) {
          names.putIfAbsent(key(day.getDisplayName(style, locale)), FILLER);
        }
      }
    }
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (TextStyle style : STYLES) {
        for (Month month : Month.values()) {
          // "mar" is March in English and Tuesday in French; with a day's number it is a month.
          String key = key(month.getDisplayName(style, locale));
          if (names.getOrDefault(key, FILLER) == FILLER) {
            names.put(key, month.getValue());
          }
        }
      }
    }
    names.remove("");
    return Map.copyOf(names);
  }

  private static String key(String word) {
    return NO_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
