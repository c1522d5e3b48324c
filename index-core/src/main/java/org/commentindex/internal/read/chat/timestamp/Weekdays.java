package org.commentindex.internal.read.chat.timestamp;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the day of the week beside a date, which shows whether day or month comes first. */
final class Weekdays {
  /** Languages that write dates with the year last, so that their order may be unclear. */
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pt", "it", "nl", "id", "vi", "th", "tr", "pl");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");

  private static final Map<String, DayOfWeek> DAYS = days();

  private Weekdays() {}

  /** Returns the day of the week that a text names, or null. */
  static @Nullable DayOfWeek in(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      DayOfWeek day = DAYS.get(words.group().toLowerCase(Locale.ROOT));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Returns the names of the days; a name of different days in two languages is left out. */
  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = day.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          DayOfWeek known = days.putIfAbsent(name, day);
          if (known != null && known != day) {
            several.add(name);
          }
        }
      }
    }
    days.keySet().removeAll(several);
    return Map.copyOf(days);
  }
}
