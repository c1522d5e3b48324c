package org.commentindex.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts codes and names of languages to language tags (BCP 47), whose first part is the shortest
 * code of ISO 639: {@code deu}, {@code ger}, {@code German} and {@code Deutsch} are {@code de}, and
 * {@code de_AT} is {@code de-AT}.
 */
final class LanguageTag {
  /** Codes of ISO 639-2 that libraries use (ISO 639-2/B). The JDK has only the others. */
  private static final Map<String, String> LIBRARY_CODES =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  /** Common names other than those of the JDK. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "castilian", "es",
          "farsi", "fa",
          "flemish", "nl",
          "mandarin", "zh");

  private LanguageTag() {}

  /**
   * Returns the tag of a language.
   *
   * @param stated a code of ISO 639, a locale such as {@code de_AT}, or the name of a language in
   *     English or in the language itself; case is ignored
   * @return the tag, or the text without surrounding white space if it names no known language
   */
  static String of(String stated) {
    String text = stated.strip();
    int end = 0;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '_') {
      end++;
    }
    String code = code(text.substring(0, end).toLowerCase(Locale.ROOT));
    if (code == null) {
      return text;
    }
    return Locale.forLanguageTag(code + text.substring(end).replace('_', '-')).toLanguageTag();
  }

  /** Returns a code that is a valid first part of a tag, or null if the language is unknown. */
  private static @Nullable String code(String language) {
    boolean letters = language.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return switch (language.length()) {
      case 0, 1 -> null;
      case 2 -> letters ? language : null;
      case 3 -> letters ? Codes.SHORTEST.getOrDefault(language, language) : null;
      default -> Names.CODES.get(language);
    };
  }

  /** The codes of two letters by those of three letters. */
  private static final class Codes {
    static final Map<String, String> SHORTEST = shortest();

    private static Map<String, String> shortest() {
      Map<String, String> codes = new HashMap<>(LIBRARY_CODES);
      for (String code : Locale.getISOLanguages()) {
        Locale language = Locale.of(code);
        codes.put(language.getISO3Language(), language.getLanguage());
      }
      return codes;
    }
  }

  /** The codes by the names in lower case. Loaded only if a name occurs, since it takes longer. */
  private static final class Names {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>(OTHER_NAMES);
      for (String code : Locale.getISOLanguages()) {
        Locale language = Locale.of(code);
        for (Locale in : new Locale[] {Locale.ENGLISH, language}) {
          String name = language.getDisplayLanguage(in).toLowerCase(Locale.ROOT);
          codes.putIfAbsent(name, language.getLanguage());
        }
      }
      return codes;
    }
  }
}
