package org.commentindex.internal.analysis.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.commentindex.internal.analysis.normalize.TermNormalizer;

/** Stop words of languages other than English, from Lucene's analyzers, normalized. */
public final class ForeignStopWords {
  private static final List<CharArraySet> LANGUAGES =
      List.of(
          folded(FrenchAnalyzer.getDefaultStopSet()),
          folded(GermanAnalyzer.getDefaultStopSet()),
          folded(SpanishAnalyzer.getDefaultStopSet()),
          folded(ItalianAnalyzer.getDefaultStopSet()),
          folded(PortugueseAnalyzer.getDefaultStopSet()),
          folded(DutchAnalyzer.getDefaultStopSet()),
          folded(SwedishAnalyzer.getDefaultStopSet()),
          folded(NorwegianAnalyzer.getDefaultStopSet()),
          folded(DanishAnalyzer.getDefaultStopSet()),
          folded(FinnishAnalyzer.getDefaultStopSet()),
          folded(RussianAnalyzer.getDefaultStopSet()),
          folded(HungarianAnalyzer.getDefaultStopSet()),
          folded(RomanianAnalyzer.getDefaultStopSet()),
          folded(TurkishAnalyzer.getDefaultStopSet()),
          folded(CzechAnalyzer.getDefaultStopSet()),
          folded(IndonesianAnalyzer.getDefaultStopSet()),
          folded(GreekAnalyzer.getDefaultStopSet()));

  private ForeignStopWords() {}

  private static CharArraySet folded(CharArraySet words) {
    Collection<String> folded = new ArrayList<>();
    for (Object word : words) {
      folded.add(TermNormalizer.normalize(new String((char[]) word)));
    }
    return CharArraySet.unmodifiableSet(new CharArraySet(folded, false));
  }

  /** Number of languages; a language is identified by its index, from 0. */
  public static int languages() {
    return LANGUAGES.size();
  }

  /** Returns true if a normalized word is a stop word of the language with this index. */
  public static boolean contains(int language, String word) {
    return LANGUAGES.get(language).contains(word);
  }
}
