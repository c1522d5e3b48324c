package org.commentindex.internal.read.chat.timestamp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in dates and times: months, days of the week, halves of the day, in many languages. */
final class TimestampWords {
  /** The half of the day in place of a month's number. */
  static final int AM = -1;

  /** The half of the day in place of a month's number. */
  static final int PM = -2;

  /** A word without a meaning for the date, such as a day of the week. */
  static final int FILLER = 0;

  private static final Set<String> MORNING =
      Set.of(
          "am",
          "上午",
          "凌晨",
          "早上",
          "清晨",
          "오전",
          "午前",
          "ص",
          "قظ",
          "पूर्वाह्न",
          "पूर्व",
          "sa",
          "vm",
          "dop",
          "öö",
          "πμ",
          "ก่อนเที่ยง",
          "pg",
          "fm",
          "ap",
          "дп",
          "de",
          "ip");

  private static final Set<String> AFTERNOON =
      Set.of(
          "pm",
          "下午",
          "晚上",
          "中午",
          "傍晚",
          "오후",
          "午後",
          "م",
          "بظ",
          "अपराह्न",
          "अपर",
          "ch",
          "nm",
          "odp",
          "ös",
          "μμ",
          "หลังเที่ยง",
          "ptg",
          "em",
          "пп",
          "du");

  private static final Set<String> FILLERS =
      Set.of(
          "at", "um", "à", "às", "a", "las", "kl", "klo", "uhr", "del", "o", "ore", "alle", "om",
          "в", "о", "g", "г", "ч", "р", "h", "年", "月", "日", "년", "월", "일", "tháng", "ngày", "lúc",
          "pukul", "เวลา", "der", "den", "dia", "t", "và", "بتاريخ", "الساعة", "בשעה");

  private static final Pattern BLANK = Pattern.compile(" ");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]");

  private static final Map<String, Integer> NAMES = names();

  private TimestampWords() {}

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

  /** Reads the file of names: a line for each month, and one for the days of the week. */
  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    try (InputStream file =
        Objects.requireNonNull(TimestampWords.class.getResourceAsStream("date-words.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.startsWith("#")) {
          String[] words = BLANK.split(line);
          Integer meaning = Integer.valueOf(words[0]);
          Arrays.stream(words).skip(1).forEach(word -> names.put(word, meaning));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the names of months", e);
    }
    return Map.copyOf(names);
  }

  private static String key(String word) {
    return NO_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
