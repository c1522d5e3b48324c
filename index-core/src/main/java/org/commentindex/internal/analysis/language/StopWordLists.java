package org.commentindex.internal.analysis.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The stop words of many languages, from Lucene's analyzers. */
final class StopWordLists {
  private record Language(String code, CharArraySet words) {}

  private static final List<Language> LANGUAGES =
      List.of(
          new Language("en", english()),
          new Language("ar", ArabicAnalyzer.getDefaultStopSet()),
          new Language("bg", BulgarianAnalyzer.getDefaultStopSet()),
          new Language("ca", CatalanAnalyzer.getDefaultStopSet()),
          new Language("cs", CzechAnalyzer.getDefaultStopSet()),
          new Language("da", DanishAnalyzer.getDefaultStopSet()),
          new Language("de", GermanAnalyzer.getDefaultStopSet()),
          new Language("es", SpanishAnalyzer.getDefaultStopSet()),
          new Language("et", EstonianAnalyzer.getDefaultStopSet()),
          new Language("fa", PersianAnalyzer.getDefaultStopSet()),
          new Language("fi", FinnishAnalyzer.getDefaultStopSet()),
          new Language("fr", FrenchAnalyzer.getDefaultStopSet()),
          new Language("hi", HindiAnalyzer.getDefaultStopSet()),
          new Language("hu", HungarianAnalyzer.getDefaultStopSet()),
          new Language("id", IndonesianAnalyzer.getDefaultStopSet()),
          new Language("it", ItalianAnalyzer.getDefaultStopSet()),
          new Language("lt", LithuanianAnalyzer.getDefaultStopSet()),
          new Language("lv", LatvianAnalyzer.getDefaultStopSet()),
          new Language("nl", DutchAnalyzer.getDefaultStopSet()),
          new Language("no", NorwegianAnalyzer.getDefaultStopSet()),
          new Language("pt", PortugueseAnalyzer.getDefaultStopSet()),
          new Language("ro", RomanianAnalyzer.getDefaultStopSet()),
          new Language("ru", RussianAnalyzer.getDefaultStopSet()),
          new Language("sr", SerbianAnalyzer.getDefaultStopSet()),
          new Language("sv", SwedishAnalyzer.getDefaultStopSet()),
          new Language("tr", TurkishAnalyzer.getDefaultStopSet()));

  /** ISO 639-1 codes of the languages, in the order of the bits of {@link #languagesOfWords()}. */
  static final List<String> CODES = LANGUAGES.stream().map(Language::code).toList();

  private StopWordLists() {}

  /** The longer of Lucene's two English lists; the one of EnglishAnalyzer has only 33 words. */
  private static CharArraySet english() {
    try (Reader list =
        new InputStreamReader(
            Objects.requireNonNull(
                SnowballFilter.class.getResourceAsStream("english_stop.txt"),
                "english_stop.txt is missing"),
            StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(list);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a stop word list of Lucene", e);
    }
  }

  /** Maps each stop word, in lower case, to a bit set of the languages that list it. */
  static CharArrayMap<Long> languagesOfWords() {
    CharArrayMap<Long> languages = new CharArrayMap<>(8_192, false);
    for (int language = 0; language < LANGUAGES.size(); language++) {
      for (Object listed : LANGUAGES.get(language).words()) {
        char[] word = (char[]) listed;
        Long others = languages.get(word, 0, word.length);
        languages.put(word, (others == null ? 0 : others) | 1L << language);
      }
    }
    return languages;
  }
}
