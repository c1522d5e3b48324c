package org.commentindex.internal.analysis.stem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishMinimalStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * A language other than English whose words are stemmed. If Lucene has several stemmers for a
 * language, the one that joins the most inflections and the fewest other words in the lists of
 * {@code LanguageStemsTest} is used; the light ones do not stem short words such as {@code casas}.
 */
public enum StemmedLanguage {
  ARABIC("ar", s -> new ArabicStemFilter(new ArabicNormalizationFilter(s))),
  ARMENIAN("hy", s -> new SnowballFilter(s, "Armenian")),
  BENGALI("bn", s -> new BengaliStemFilter(new BengaliNormalizationFilter(indic(s)))),
  BULGARIAN("bg", BulgarianStemFilter::new),
  CATALAN("ca", s -> catalan(withoutArticle(s, Elided.CATALAN))),
  CZECH("cs", CzechStemFilter::new),
  DANISH("da", s -> new SnowballFilter(s, "Danish")),
  DUTCH("nl", StemmedLanguage::dutch),
  ESTONIAN("et", s -> new SnowballFilter(s, "Estonian")),
  FINNISH("fi", s -> new SnowballFilter(s, "Finnish")),
  FRENCH(
      "fr", s -> new SnowballFilter(withoutArticle(s, FrenchAnalyzer.DEFAULT_ARTICLES), "French")),
  GERMAN("de", s -> new SnowballFilter(new GermanNormalizationFilter(s), "German")),
  GREEK("el", GreekStemFilter::new),
  HINDI("hi", s -> new HindiStemFilter(new HindiNormalizationFilter(indic(s)))),
  HUNGARIAN("hu", s -> new SnowballFilter(s, "Hungarian")),
  INDONESIAN("id", s -> new IndonesianStemFilter(s, false)),
  ITALIAN("it", s -> new SnowballFilter(withoutArticle(s, Elided.ITALIAN), "Italian")),
  LATVIAN("lv", LatvianStemFilter::new),
  LITHUANIAN("lt", s -> new SnowballFilter(s, "Lithuanian")),
  NORWEGIAN("no", NorwegianMinimalStemFilter::new),
  PERSIAN("fa", PersianStemFilter::new),
  PORTUGUESE("pt", PortugueseMinimalStemFilter::new),
  ROMANIAN("ro", StemmedLanguage::romanian),
  RUSSIAN("ru", RussianLightStemFilter::new),
  SPANISH("es", SpanishPluralStemFilter::new),
  SWEDISH("sv", SwedishMinimalStemFilter::new),
  TAMIL("ta", s -> new SnowballFilter(s, "Tamil")),
  TELUGU("te", s -> new TeluguStemFilter(new TeluguNormalizationFilter(indic(s)))),
  TURKISH("tr", s -> new SnowballFilter(s, "Turkish"));

  /** Codes of ISO 639 for the same languages that do not follow from the two-letter code. */
  private static final Map<String, StemmedLanguage> OTHER_CODES =
      Map.of(
          "nb", NORWEGIAN, "nn", NORWEGIAN, "nob", NORWEGIAN, "nno", NORWEGIAN, "ger", GERMAN,
          "fre", FRENCH, "dut", DUTCH, "per", PERSIAN, "gre", GREEK, "cze", CZECH);

  private static final Map<String, StemmedLanguage> BY_CODE = byCode();

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // only creates filters
  private final UnaryOperator<TokenStream> stemmer;

  StemmedLanguage(String code, UnaryOperator<TokenStream> stemmer) {
    this.code = code;
    this.stemmer = stemmer;
  }

  /**
   * Returns the language of a code.
   *
   * @param language a code such as {@code de}, {@code de-AT} or {@code deu}, in any case; null if
   *     unknown
   * @return null if the words of the language are not stemmed, or if it is English or unknown
   */
  public static @Nullable StemmedLanguage of(@Nullable String language) {
    if (language == null) {
      return null;
    }
    int end = 0;
    while (end < language.length() && Character.isLetter(language.charAt(end))) {
      end++;
    }
    return BY_CODE.get(language.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /** Returns the two-letter code of ISO 639-1. */
  String code() {
    return code;
  }

  /** Returns a stream of the stems of a stream of normalized words. */
  TokenStream stems(TokenStream words) {
    return stemmer.apply(words);
  }

  private static Map<String, StemmedLanguage> byCode() {
    Map<String, StemmedLanguage> languages = new HashMap<>(OTHER_CODES);
    for (StemmedLanguage language : values()) {
      languages.put(language.code, language);
      languages.put(Locale.of(language.code).getISO3Language(), language);
    }
    return languages;
  }

  /** The stemmer leaves most plurals, such as case and notici, and the spelling before e: vaqu. */
  private static TokenStream catalan(TokenStream words) {
    TokenStream singular = replaced(replaced(words, "ies$", "ia"), "(?<=..[^is])(?<!ion)s$", "");
    TokenStream stems = new SnowballFilter(singular, "Catalan");
    return replaced(replaced(stems, "(?<=.)qu$", "c"), "(?<=.)gu$", "g");
  }

  /**
   * The stemmer leaves what the spelling changes before an ending, such as huiz, briev, mann and
   * auto'. It is applied twice, because it turns mensen into mens and mens into men.
   */
  private static TokenStream dutch(TokenStream words) {
    TokenStream once = new SnowballFilter(replaced(words, "'s?$", ""), "Dutch");
    TokenStream stems = new SnowballFilter(once, "Dutch");
    TokenStream single = replaced(stems, "([bcdfghjklmnpqrstvwxz])\\1$", "$1");
    return replaced(replaced(single, "z$", "s"), "v$", "f");
  }

  /** The stemmer leaves what changes in the plural: scoal and scol, straz and strad. */
  private static TokenStream romanian(TokenStream words) {
    TokenStream stems =
        new SnowballFilter(replaced(words, "(?<=[bcdfgptv][lr])u$", ""), "Romanian");
    return replaced(replaced(stems, "oa(?=[^aeiou]+$)", "o"), "z$", "d");
  }

  private static TokenStream replaced(TokenStream words, String pattern, String replacement) {
    return new PatternReplaceFilter(words, Pattern.compile(pattern), replacement, false);
  }

  private static TokenStream indic(TokenStream words) {
    return new IndicNormalizationFilter(words);
  }

  private static TokenStream withoutArticle(TokenStream words, CharArraySet articles) {
    return new ElisionFilter(words, articles);
  }

  /** Articles and prepositions before an apostrophe, as in Lucene's analyzers. */
  private static final class Elided {
    static final CharArraySet CATALAN = set("d", "l", "m", "n", "s", "t");
    static final CharArraySet ITALIAN =
        set(
            "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
            "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d");

    private static CharArraySet set(String... articles) {
      return CharArraySet.unmodifiableSet(new CharArraySet(List.of(articles), false));
    }
  }
}
