package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings of a word find each other, in many scripts. */
class SpellingVariantsTest {

  @ParameterizedTest(name = "{0}: {2} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Arabic, Persian, Urdu
        "keheh | كتاب | کتاب",
        "kaf | کتاب | كتاب",
        "farsi yeh | جديد | جدید",
        "alef maksura | على | علي",
        "yeh barree | بڑے | بڑي",
        "alef with hamza | أحمد | احمد",
        "alef with madda | القرآن | القران",
        "alef wasla | ٱلله | الله",
        "teh marbuta | المكتبة | المكتبه",
        "heh goal | ہم | هم",
        "waw with hamza | مسؤول | مسوول",
        "tatweel | الســـلام | السلام",
        "harakat | مُحَمَّد | محمد",
        "presentation forms | ﻣﺤﻤﺪ | محمد",
        "lam-alef ligature | ﻻ | لا",
        "heh with yeh | خانۀ | خانه",
        "non-joiner ends a word | کتاب‌های | کتاب",
        "non-joiner, second part | کتاب‌های | های",
        "non-joiner left out in the query | کتاب‌های | کتابهای",
        "non-joiner left out in the text | کتابهای | کتاب‌های",
        "non-joiner as space | می خواهم | می‌خواهم",
        "digits | ۱۹۷۹ ١٩٧٩ | 1979",
        // Hebrew
        "points | שָׁלוֹם | שלום",
        // Indic scripts
        "nukta | ख़ुश | खुश",
        "composed nukta | ज़रूर | जरूर",
        "nukta in the query | जरूर | ज़रूर",
        "chandrabindu | हाँ | हां",
        "non-joiner is no end | क्‌ष | क्ष",
        "joiner | क्‍ष | क्ष",
        "Devanagari digits | २०२६ | 2026",
        "Bengali two-part vowel | কো | কো",
        "Bengali nukta | পড়া | পড়া",
        "Bengali khanda ta | উৎসব | উত্‍সব",
        "Gurmukhi nukta | ਖ਼ੁਸ਼ | ਖੁਸ਼",
        "Tamil two-part vowel | கொ | கொ",
        "Malayalam chillu | അവന്‍ | അവൻ",
        // Han
        "traditional | 漢語 | 汉语",
        "simplified | 计算机 | 計算機",
        "traditional in the query | 国家 | 國家",
        "half-width kana | ﾊﾞｽ | バス",
        "full width | ＡＢＣ１２ | abc12",
        "decomposed Hangul | 학교 | 학교",
        // Latin, Greek, Cyrillic
        "umlaut as two letters | Müller | Mueller",
        "umlaut in the query | Mueller | Müller",
        "umlaut left out | Müller | Muller",
        "decomposed umlaut | Mu\u0308ller | Mueller",
        "o with stroke | Jørgensen | Joergensen",
        "a with ring | Århus | Aarhus",
        "sharp s | Straße | Strasse",
        "capital sharp s | STRAẞE | Straße",
        "ligature | Œuvre | Oeuvre",
        "compatibility ligature | eﬃcient | efficient",
        "Vietnamese | Việt | Viet",
        "Vietnamese d | Đảng | Dang",
        "dotless i | ışık | isik",
        "dotted capital | İstanbul | istanbul",
        "accents | Άνθρωπος | ανθρωπος",
        "final sigma | λόγος | ΛΟΓΟΣ",
        "yo | ёлка | елка",
        // terminal output
        "colour | in \u001b[31merror\u001b[0m | error",
        "colour of two | in \u001b[1;38;5;196mfatal\u001b[m | fatal",
        "colour within | in \u001b[01;31m\u001b[Kfoo\u001b[m\u001b[Kbar | foobar",
        "part of a coloured word | in \u001b[31mfoo\u001b[mbar | bar",
        "hyperlink | in \u001b]8;;https://example.org\u001b\\here\u001b]8;;\u001b\\ | here",
        "window title | in \u001b]0;title\u0007prompt | prompt",
        "character set | in \u001b(Bplain | plain",
        "reset | in \u001bcstart | start",
        "eight bits | in \u009b31merror | error",
        "tag after a colour | in \u001b[36m#build | #build",
      })
  void findEachOther(String kind, String text, String query) {
    assertThat(finds(text, query)).as(kind).isTrue();
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "neue | neü",
        "neü | neue",
        "Muller | Mueller",
        "йод | иод",
        "कम | काम",
        "क्या | कया",
        "ب | ت",
        "in \u001b]0;title\u0007prompt | title",
        "in \u001b[31merror | 31merror",
        "\u009bword | ord",
        "in \u001bHello there | ello",
      })
  void keepApart(String text, String query) {
    assertThat(finds(text, query)).isFalse();
  }

  private static boolean finds(String text, String query) {
    List<AnalyzedToken> index = CommentAnalyzers.exactTokens(text, false);
    List<List<AnalyzedToken>> spellings = new ArrayList<>();
    spellings.add(CommentAnalyzers.exactTokens(query, true));
    CommentAnalyzers.catenated(CommentAnalyzers.exact(), query)
        .forEach(whole -> spellings.add(List.of(whole)));
    return spellings.stream().anyMatch(spelling -> occurs(index, spelling));
  }

  private static boolean occurs(List<AnalyzedToken> index, List<AnalyzedToken> query) {
    int last = index.isEmpty() ? -1 : index.getLast().position();
    for (int from = 0; from <= last; from++) {
      int start = from;
      if (!query.isEmpty()
          && query.stream().allMatch(q -> isAt(index, start + q.position(), q.text()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(List<AnalyzedToken> index, int position, String term) {
    return index.stream().anyMatch(t -> t.position() == position && t.text().equals(term));
  }
}
