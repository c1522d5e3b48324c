package org.commentindex.internal.read.chat;

import java.text.DateFormatSymbols;
import java.time.Month;
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

/** The words of timestamps: months, days of the week, halves of the day. */
final class ChatTimeWords {
  private static final String MORNING =
      "a ?\\.? ?m\\.?|上午|凌晨|早上|清晨|半夜|午前|오전|새벽|ص|ق\\.? ?ظ\\.?|قبل ?از ?ظهر|π\\.?μ\\.?|öö|sa"
          + "|पूर्वाह्न|de\\.|дп|ก่อนเที่ยง|পূর্বাহ্ণ|முற்பகல்|పూర్వాహ్నం";
  private static final String AFTERNOON =
      "p ?\\.? ?m\\.?|下午|中午|傍晚|晚上|午後|오후|م|ب\\.? ?ظ\\.?|بعد ?از ?ظهر|μ\\.?μ\\.?|ös|ch"
          + "|अपराह्न|du\\.|пп|หลังเที่ยง|অপরাহ্ণ|பிற்பகல்|అపరాహ్నం";
  private static final Pattern HALF_OF_DAY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?<am>" + MORNING + ")|(?<pm>" + AFTERNOON + "))(?!\\p{L})");
  private static final Pattern YEAR_OR_MONTH = Pattern.compile("(?<=\\d)\\s?[年月년월]");
  private static final Pattern DAY = Pattern.compile("(?<=\\d)\\s?[日일号]");

  /** Words between a date and a time, and abbreviated zones, which are not read. */
  private static final Set<String> CONNECTORS =
      Set.of(
          "at", "um", "à", "às", "as", "a", "las", "la", "le", "o", "den", "kl", "klo", "om",
          "alle", "ore", "в", "на", "de", "del", "the", "of", "st", "nd", "rd", "th", "г", "uhr",
          "cet", "cest", "est", "edt", "pst", "pdt", "cst", "cdt", "bst", "ist", "jst");

  private static final Map<String, Integer> ENGLISH = symbols(List.of("en"));

  private ChatTimeWords() {}

  /** Returns true after noon, false before, null if a timestamp without its time does not say. */
  static @Nullable Boolean afternoon(String text) {
    Matcher matcher = HALF_OF_DAY.matcher(text);
    return matcher.find() ? (Boolean) (matcher.group("pm") != null) : null;
  }

  static String withoutHalfOfDay(String text) {
    return HALF_OF_DAY.matcher(text).replaceFirst(" ");
  }

  /** Replaces the words after numbers of a Chinese, Japanese or Korean date. */
  static String separated(String date) {
    return DAY.matcher(YEAR_OR_MONTH.matcher(date).replaceAll("-")).replaceAll(" ");
  }

  /** Returns the month of a word, 0 if it is another word of timestamps, else -1. */
  static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Integer known = ENGLISH.get(lower);
    if (known == null && CONNECTORS.contains(lower)) {
      return 0;
    }
    return known != null ? known : Others.WORDS.getOrDefault(lower, -1);
  }

  /** The words of other languages, collected when a word is not English. */
  private static final class Others {
    private static final Map<String, Integer> WORDS =
        symbols(
            List.of(
                "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "cs", "sv", "nb", "da", "fi",
                "tr", "el", "ro", "hu", "id", "ms", "vi", "ar", "fa", "he", "hi", "bn", "th", "zh",
                "ja", "ko", "ca", "bg", "sr", "sk", "sl"));
  }

  private static Map<String, Integer> symbols(List<String> languages) {
    Map<String, Integer> words = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (String language : languages) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (String[] months : List.of(symbols.getMonths(), symbols.getShortMonths())) {
        for (int i = 0; i < months.length; i++) {
          String word = word(months[i]);
          Integer other = words.put(word, i + 1);
          if (other != null && other != i + 1) {
            ambiguous.add(word);
          }
        }
      }
    }
    for (String language : languages) {
      for (Month month : Month.values()) {
        String name =
            month.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.forLanguageTag(language));
        words.putIfAbsent(word(name), month.getValue());
      }
    }
    ambiguous.forEach(words::remove);
    for (String language : languages) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (String[] days : List.of(symbols.getWeekdays(), symbols.getShortWeekdays())) {
        for (String day : days) {
          words.putIfAbsent(word(day), 0);
        }
      }
    }
    words.remove("");
    return words;
  }

  private static String word(String name) {
    return name.replace(".", "").strip().toLowerCase(Locale.ROOT);
  }
}
