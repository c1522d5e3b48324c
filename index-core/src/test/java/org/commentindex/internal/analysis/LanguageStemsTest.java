package org.commentindex.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import org.commentindex.internal.analysis.stem.StemmedLanguage;
import org.commentindex.internal.analysis.stem.WordStemmer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of a language other than English have a common stem. */
class LanguageStemsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "de, Haus Häuser Hauses Häusern",
    "de, Frau Frauen",
    "de, Wahl Wahlen",
    "de, Kind Kinder Kindern Kindes",
    "de, Buch Bücher Büchern",
    "de, Müller Müllers",
    "de, Stadt Städte Städten",
    "de, Land Länder Ländern Landes",
    "de, Preis Preise Preisen",
    "de, gut gute guten guter gutes",
    "de, Zeitung Zeitungen",
    "es, niño niños",
    "es, ley leyes",
    "es, casa casas",
    "es, ciudad ciudades",
    "es, gobierno gobiernos",
    "es, elección elecciones",
    "es, libro libros",
    "es, precio precios",
    "es, mujer mujeres",
    "es, país países",
    "es, trabajo trabajos",
    "fr, cheval chevaux",
    "fr, homme hommes",
    "fr, élève élèves",
    "fr, maison maisons",
    "fr, journal journaux",
    "fr, élection élections",
    "fr, gouvernement gouvernements",
    "fr, bon bonne bons bonnes",
    "fr, voiture voitures",
    "fr, livre livres",
    "it, libro libri",
    "it, casa case",
    "it, elezione elezioni",
    "it, governo governi",
    "it, donna donne",
    "it, prezzo prezzi",
    "it, ragazzo ragazzi ragazza",
    "pt, livro livros",
    "pt, eleição eleições",
    "pt, casa casas",
    "pt, governo governos",
    "pt, mulher mulheres",
    "pt, preço preços",
    "pt, animal animais",
    "nl, boek boeken",
    "nl, verkiezing verkiezingen",
    "nl, land landen",
    "nl, huis huizen",
    "nl, brief brieven",
    "nl, prijs prijzen",
    "nl, wolf wolven",
    "nl, man mannen",
    "nl, bus bussen",
    "nl, mens mensen",
    "nl, fiets fietsen",
    "nl, lees lezen",
    "nl, auto auto's",
    "nl, school scholen",
    "nl, stem stemmen",
    "sv, bil bilar bilen bilarna",
    "sv, val valet valen",
    "sv, hus huset husen",
    "sv, bok boken",
    "sv, pris priset priser",
    "sv, regering regeringen regeringar",
    "sv, flicka flickor",
    "no, bil biler bilen bilene",
    "no, hus huset husene",
    "no, valg valget valgene",
    "no, pris prisen priser prisene",
    "no, jente jenter jenta jentene",
    "da, avis aviser avisen aviserne",
    "da, bil biler bilen bilerne",
    "da, valg valget valgene",
    "da, pris priser prisen priserne",
    "da, pige piger pigen pigerne",
    "fi, talo talot talon talossa taloissa",
    "fi, auto autot auton autossa",
    "fi, kirja kirjat kirjan kirjassa",
    "fi, hinta hinnat hinnan",
    "fi, vaali vaalit",
    "ru, выбор выборы выборов выборах",
    "ru, ёлка елки ёлкой",
    "ru, книга книги книгу книгой книг",
    "ru, цена цены ценой ценам",
    "ru, дом дома домов домах",
    "ru, город города городов городе",
    "ru, правительство правительства правительству",
    "ca, elecció eleccions",
    "ca, casa cases",
    "ca, llibre llibres",
    "ca, preu preus",
    "ca, dia dies",
    "ca, notícia notícies",
    "ca, política polítiques",
    "ca, vaca vaques",
    "ca, llengua llengües",
    "ca, país països",
    "ca, home l'home homes",
    "ca, opinió opinions",
    "ca, nen nens nena nenes",
    "tr, ev evler evlerde evleri",
    "tr, kitap kitaplar kitapları kitapta",
    "tr, kız kızlar kızı",
    "tr, fiyat fiyatlar fiyatı",
    "cs, žena ženy ženě ženou",
    "cs, kniha knihy knihu knihou knih",
    "cs, cena ceny cenu cenou",
    "cs, město města městě",
    "hu, ház házak házban",
    "hu, könyv könyvek könyvet",
    "hu, ár árak árat",
    "hi, लड़का लड़के लड़कों",
    "hi, किताब किताबें किताबों",
    "ta, வீடு வீடுகள் வீட்டில்",
    "el, άνθρωπος άνθρωποι ανθρώπων ανθρώπους",
    "el, τιμή τιμές τιμών",
    "ar, كتاب الكتاب كتابه والكتاب كتابها",
    "ar, معلم معلمون المعلمين معلمات",
    "fa, کتاب کتابها کتابهای",
    "ar, مكتبة المكتبه مكتبات",
    "bg, книга книги книгата книгите",
    "bn, মানুষ মানুষের মানুষকে",
    "de, Haus Haeuser",
    "de, Müller Mueller Müllers",
    "et, raamat raamatu raamatud",
    "fr, homme l'homme d'hommes qu'homme",
    "fr, élève eleve",
    "id, buku bukunya",
    "it, amico dell'amico amici",
    "lt, namas namai namo",
    "lv, māja mājas mājai",
    "pt, opinião opiniões",
    "ro, carte cartea cărți cărțile",
    "ro, casă casa case casele",
    "ro, școală școala școli școlile",
    "ro, stradă strada străzi străzile",
    "ro, ministru ministrul miniștri miniștrii",
    "ro, membru membri",
    "ro, student studenți studenții",
    "ro, noapte nopți",
  })
  void stemsTogether(String language, String words) {
    StringTokenizer each = new StringTokenizer(words, " ");
    Set<String> stems = stems(language, each.nextToken());
    assertThat(stems).allMatch(stem -> stem.startsWith(language + " "));
    while (each.hasMoreTokens()) {
      String word = each.nextToken();
      assertThat(stems(language, word)).as(word).containsAnyElementsOf(stems);
    }
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "de, Staat, Stadt",
    "de, Bund, Bunt",
    "de, Haus, hauen",
    "de, Bahn, Bahre",
    "de, Wahl, Wal",
    "fr, cheval, cheveu",
    "fr, pays, paysan",
    "es, casa, caso",
    "es, pero, perro",
    "ru, стол, столица",
    "sv, land, lan",
    "ar, كتاب, كلب",
    "nl, huis, huid",
    "nl, brief, bril",
    "nl, hand, hond",
    "nl, mens, mand",
    "ca, vaca, vas",
    "ca, dia, diari",
    "ca, país, paper",
    "ro, stradă, stradanie",
    "ro, zi, zid",
    "ro, carte, caracter",
  })
  void keepsApart(String language, String one, String other) {
    assertThat(stems(language, one)).doesNotContainAnyElementsOf(stems(language, other));
  }

  @ParameterizedTest
  @CsvSource({
    "de, GERMAN",
    "DE-at, GERMAN",
    "deu, GERMAN",
    "ger, GERMAN",
    "pt_BR, PORTUGUESE",
    "nb, NORWEGIAN",
    "fre, FRENCH",
    "en,",
    "zh,",
    "x,",
    "'',"
  })
  void languagesHaveSeveralCodes(String code, StemmedLanguage language) {
    assertThat(StemmedLanguage.of(code)).isEqualTo(language);
  }

  /** So that a query in any language finds the word as written. */
  @Test
  void theWordItselfIsIndexedToo() {
    assertThat(Rendered.tokens(CommentAnalyzers.stemmed("de"), "Häuser, C++ 12 Bahn-Fahrten"))
        .isEqualTo(
            "hauser|de haus|haeuser c++ 12"
                + " bahnfahrten|de bahnfahrt|bahn|de bahn fahrten|de fahrt");
    assertThat(Rendered.tokens(CommentAnalyzers.stemmed("ja"), "Häuser"))
        .isEqualTo("hauser|haeuser");
  }

  private static Set<String> stems(String language, String word) {
    StemmedLanguage known = Objects.requireNonNull(StemmedLanguage.of(language));
    return new WordStemmer(known).stems(word);
  }
}
