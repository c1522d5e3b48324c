package org.commentindex.internal.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Detects the language of a text by its function words, or by its script if only one language uses
 * it. Ambiguous texts, including most short ones, have no language.
 *
 * <p>Source: Grefenstette, "Comparing Two Language Identification Schemes" (JADT 1995). From about
 * ten words on, function words identify languages as well as letter trigrams do, at the cost of one
 * dictionary lookup per word. The thresholds were set on 40,000 chat messages, nearly all English
 * (docs/decisions/0010): 33,561 were detected as English and 66 as another language.
 */
public final class LanguageDetector {
  /** Maximum number of characters examined; a longer prefix does not change the result. */
  private static final int MAX_CHARACTERS = 4_000;

  /** Length in characters of the longest word that is looked up; function words are shorter. */
  private static final int MAX_WORD_LENGTH = 16;

  /**
   * Minimum score. A function word scores 1 divided by the number of languages that share it, so
   * this is two unique function words, or more shared ones.
   */
  private static final double MIN_SCORE = 2;

  /** Minimum number of words. "Ah, I see" was detected as another language before. */
  private static final int MIN_WORDS = 4;

  /**
   * Minimum ratio of the best score to the second best. Chosen by hand; related languages share
   * words.
   */
  private static final double MIN_LEAD = 1.6;

  /**
   * Minimum ratio of the score to the number of words. Running text in any of the languages has far
   * more function words than one in twelve; code and lists of names have fewer.
   */
  private static final double MIN_SHARE = 0.08;

  /** Minimum number of letters of a script. A name in another script does not decide. */
  private static final int MIN_LETTERS = 6;

  private static final Pattern ENGLISH =
      Pattern.compile("en([-_].*)?|eng", Pattern.CASE_INSENSITIVE);

  private final double[] scores = new double[StopWordLists.CODES.size()];
  private final Scripts scripts = new Scripts();
  private final char[] word = new char[MAX_WORD_LENGTH];
  private int words;

  private LanguageDetector() {}

  /**
   * Detects a language.
   *
   * @param text plain text
   * @return a two-letter code of ISO 639-1, or null if the language is ambiguous
   */
  public static @Nullable String detect(String text) {
    LanguageDetector guess = new LanguageDetector();
    guess.read(text, Math.min(text.length(), MAX_CHARACTERS));
    String byScript = guess.scripts.language();
    return byScript != null ? byScript : guess.byWords();
  }

  /**
   * Returns true if the English stemmer applies to a text in this language: English or unknown.
   *
   * @param language a code such as {@code en} or {@code en-GB}, or null if unknown
   */
  public static boolean isEnglish(@Nullable String language) {
    return language == null || language.equals("en") || ENGLISH.matcher(language).matches();
  }

  private void read(String text, int end) {
    int length = 0;
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isPartOfWord(c)) {
        scripts.count(c);
        length = add(c, length);
      } else {
        count(length);
        length = 0;
      }
    }
    count(length);
  }

  private static boolean isPartOfWord(int c) {
    if (c < 0x80) {
      int lower = c | ('a' - 'A');
      return lower >= 'a' && lower <= 'z';
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Appends a character to the current word; words that are too long are not function words. */
  private int add(int c, int length) {
    if (length >= 0 && length < MAX_WORD_LENGTH && Character.isBmpCodePoint(c)) {
      word[length] = (char) (c < 0x80 ? c | ('a' - 'A') : Character.toLowerCase(c));
      return length + 1;
    }
    return MAX_WORD_LENGTH + 1;
  }

  private void count(int length) {
    // A single letter is more often a name than a word.
    if (length < 2) {
      return;
    }
    words++;
    Long languages = length > MAX_WORD_LENGTH ? null : Dictionary.LANGUAGES.get(word, 0, length);
    if (languages != null) {
      double weight = 1.0 / Long.bitCount(languages);
      for (long left = languages; left != 0; left &= left - 1) {
        scores[Long.numberOfTrailingZeros(left)] += weight;
      }
    }
  }

  private @Nullable String byWords() {
    int best = 0;
    double second = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = scores[best];
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    double least = Math.max(MIN_SCORE, Math.max(MIN_LEAD * second, MIN_SHARE * words));
    return words >= MIN_WORDS && scores[best] >= least ? StopWordLists.CODES.get(best) : null;
  }

  /** Loaded on first use: {@link #isEnglish} does not need it. */
  private static final class Dictionary {
    /** Maps each function word to a bit set of its languages. */
    static final CharArrayMap<Long> LANGUAGES = StopWordLists.languagesOfWords();
  }

  /** Counts letters by script. */
  private static final class Scripts {
    private int letters;
    private int han;
    private int kana;
    private final Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);

    void count(int c) {
      letters++;
      if (c < 0x370) {
        return;
      }
      UnicodeScript script = UnicodeScript.of(c);
      switch (script) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        default -> others.merge(script, 1, Integer::sum);
      }
    }

    /** The only language that uses the script of most letters, or null. */
    @Nullable String language() {
      if (letters == 0 || (han == 0 && kana == 0 && others.isEmpty())) {
        return null;
      }
      // One of these characters carries more text than a letter, so it counts twice.
      if (isMost(2 * (han + kana))) {
        return kana * 10 >= han + kana ? "ja" : "zh";
      }
      for (Map.Entry<UnicodeScript, Integer> entry : others.entrySet()) {
        if (isMost(entry.getValue())) {
          return languageOf(entry.getKey());
        }
      }
      return null;
    }

    private boolean isMost(int of) {
      return of >= MIN_LETTERS && of * 2 > letters;
    }

    private static @Nullable String languageOf(UnicodeScript script) {
      return switch (script) {
        case HANGUL -> "ko";
        case GREEK -> "el";
        case HEBREW -> "he";
        case THAI -> "th";
        case ARMENIAN -> "hy";
        case GEORGIAN -> "ka";
        case BENGALI -> "bn";
        case TAMIL -> "ta";
        case TELUGU -> "te";
        default -> null;
      };
    }
  }
}
