package org.commentindex.internal.read.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of months in the languages in which services write dates. */
final class LocalizedMonths {
  /** Languages that services offer and whose dates have the name of the month. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr", "sv", "da", "nb", "fi",
          "cs", "sk", "hu", "ro", "bg", "hr", "sr", "sl", "el", "id", "ms", "vi", "he", "ar", "fa",
          "hi", "th", "ca", "et", "lv", "lt");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Integer> NUMBERS = load();

  private LocalizedMonths() {}

  /**
   * Returns the number of a month, 1 to 12, or null if the word is not a month or differs by
   * language.
   */
  static @Nullable Integer number(String word) {
    return NUMBERS.get(normal(word));
  }

  private static String normal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> numbers = new HashMap<>();
    Set<String> english = new HashSet<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          String name = normal(month.getDisplayName(style, locale));
          Integer other = numbers.putIfAbsent(name, month.getValue());
          if (language.equals("en")) {
            english.add(name);
          } else if (other != null && other != month.getValue() && !english.contains(name)) {
            ambiguous.add(name);
          }
        }
      }
    }
    numbers.put("sept", Month.SEPTEMBER.getValue());
    ambiguous.forEach(numbers::remove);
    return numbers;
  }
}
