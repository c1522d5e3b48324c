package org.commentindex.internal.split.timestamp;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Long and short month names in 27 languages, from the JDK's locale data. */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "ru", "uk", "el", "id", "vi", "ar", "fa", "he", "hr", "bg");

  /** Shortest month name, in characters; the locale data also has numbers and single letters. */
  private static final int MIN_LENGTH = 3;

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** Returns the month that a word names, 1 to 12, or 0 if none; ignores case and dots. */
  static int number(String word) {
    return NUMBERS.getOrDefault(key(word), 0);
  }

  /** Returns all names in lower case, without dots. */
  static Set<String> names() {
    return NUMBERS.keySet();
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          numbers.putIfAbsent(key(month.getDisplayName(style, locale)), month.getValue());
        }
      }
    }
    numbers
        .keySet()
        .removeIf(name -> name.length() < MIN_LENGTH || Character.isDigit(name.charAt(0)));
    numbers.putIfAbsent("sept", 9);
    OtherCalendars.PERSIAN_MONTHS.forEach(numbers::putIfAbsent);
    return Map.copyOf(numbers);
  }

  private static String key(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
