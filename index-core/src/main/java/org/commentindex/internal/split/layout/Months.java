package org.commentindex.internal.split.layout;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Month names, long and short, of some languages, from the JDK's own locale data. */
final class Months {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "ru", "uk", "el", "id", "vi");
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** The month a word names, 1 to 12, or 0; in any case, with or without a dot. */
  static int number(String word) {
    return NUMBERS.getOrDefault(key(word), 0);
  }

  /** All of them, in lower case, without dots. */
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
    numbers.keySet().removeIf(name -> name.length() < 3 || Character.isDigit(name.charAt(0)));
    numbers.putIfAbsent("sept", 9);
    return Map.copyOf(numbers);
  }

  private static String key(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
