package org.commentindex.internal.analysis;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which language a text is in, by its function words, or by its script where that is one
 * language's own. A text that leaves doubt has none: most short ones.
 *
 * <p>After Grefenstette, "Comparing Two Language Identification Schemes" (JADT 1995): small words
 * tell languages apart as well as letter trigrams do from about ten words on, at the price of a
 * look into one dictionary for each word.
 */
public final class LanguageGuess {
  /** More of a long text says nothing new. */
  private static final int READ = 4_000;

  private static final int LONGEST_WORD = 16;

  /** Two function words that no other language has, or more that some have. */
  private static final double ENOUGH = 2;

  /** Fewer words are a sigh or a name. */
  private static final int ENOUGH_WORDS = 4;

  private static final double LEAD = 1.6;

  /** Running text in any of the languages has far more function words than one in twelve. */
  private static final double LEAST_SHARE = 0.08;

  /** A name in another script is not a text in it. */
  private static final int ENOUGH_LETTERS = 6;

  private static final Pattern ENGLISH =
      Pattern.compile("en([-_].*)?|eng", Pattern.CASE_INSENSITIVE);

  private final double[] scores = new double[FunctionWords.CODES.size()];
  private final Scripts scripts = new Scripts();
  private final char[] word = new char[LONGEST_WORD];
  private int words;

  private LanguageGuess() {}

  /**
   * A two-letter code of ISO 639-1, or null if it cannot be told.
   *
   * @param text plain text
   */
  public static @Nullable String of(String text) {
    LanguageGuess guess = new LanguageGuess();
    guess.read(text, Math.min(text.length(), READ));
    String byScript = guess.scripts.language();
    return byScript != null ? byScript : guess.byWords();
  }

  /**
   * Whether the words of a text are to lose their English inflections: those of a text in another
   * language are not.
   *
   * @param language a code such as {@code en} or {@code en-GB}, or null if it is not known
   */
  public static boolean isStemmed(@Nullable String language) {
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

  /** What is too long is no function word. */
  private int add(int c, int length) {
    if (length >= 0 && length < LONGEST_WORD && Character.isBmpCodePoint(c)) {
      word[length] = (char) (c < 0x80 ? c | ('a' - 'A') : Character.toLowerCase(c));
      return length + 1;
    }
    return LONGEST_WORD + 1;
  }

  private void count(int length) {
    // A letter alone is a name of something more often than a word.
    if (length < 2) {
      return;
    }
    words++;
    Long languages = length > LONGEST_WORD ? null : Dictionary.LANGUAGES.get(word, 0, length);
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
    double least = Math.max(ENOUGH, Math.max(LEAD * second, LEAST_SHARE * words));
    return words >= ENOUGH_WORDS && scores[best] >= least ? FunctionWords.CODES.get(best) : null;
  }

  /** Read when the first text is: who only asks whether a language is English does without. */
  private static final class Dictionary {
    /** For each function word the languages that have it, a bit each. */
    static final CharArrayMap<Long> LANGUAGES = FunctionWords.languagesOfWords();
  }

  /** Letters by their script. */
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

    /** The language that alone is written so, if most of the text is. */
    @Nullable String language() {
      if (letters == 0 || (han == 0 && kana == 0 && others.isEmpty())) {
        return null;
      }
      // A character of these stands for more than a letter does.
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
      return of >= ENOUGH_LETTERS && of * 2 > letters;
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
