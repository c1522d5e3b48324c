package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Span;
import org.commentindex.testkit.Given;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries find in an index with several languages, and which words they highlight. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsOfLanguagesTest {
  private final CommentIndex index;

  WordsOfLanguagesTest(@TempDir Path folder) throws IOException {
    Given given =
        new Given()
            .comment("de1", "Die Häuser am Markt", r -> r.lang("de"))
            .comment("de2", "Herr Müller fragt", r -> r.lang("de"))
            .comment("de3", "Frau Mueller antwortet", r -> r.lang("de-AT"))
            .comment("fr1", "Les chevaux de bois", r -> r.author("Müller").lang("fr"))
            .comment("fr2", "Il dort sur le marché", r -> r.lang("fr"))
            .comment("en1", "The house of Mr Muller", r -> r.author("Muller").lang("en"))
            .comment("en2", "She marched to the market", r -> r.author("Bob Smith").lang("en"))
            .comment("fa1", "کتاب‌های جدید را خواندم", r -> r.lang("fa"))
            .comment("ar1", "كتاب جديد", r -> r.lang("ar"))
            .comment("ar2", "المكتبة هنا", r -> r.lang("ar"))
            .comment("hi1", "ज़रूर आइए, सब ख़ुश होंगे।", r -> r.lang("hi"))
            .comment("zh1", "這是一個國家", r -> r.lang("zh_Hant"))
            .comment("es1", "Mi resumé y el resume", r -> r.lang("es"))
            .comment("es2", "El resume solo", r -> r.lang("Spanish"))
            .comment("pl1", "Polish the POLISH silver", r -> r.lang("en"))
            .comment("pl2", "They polish silver", r -> r.thread("Polish silver").lang("en"))
            .comment(
                "x1",
                "\u001b[31merror\u001b[0m in the build",
                r -> r.author("bob smith").lang("en"))
            .comment("x2", "the \u001b[01;31m\u001b[Kware\u001b[m\u001b[Khouse", r -> r.lang("en"))
            .comment(
                "us1", "Ask US officials", r -> r.title("Le Café").thread("Le café").lang("en"))
            .comment("us2", "Ask us", r -> r.title("The cafe").thread("The cafe").lang("en"));
    Path directory = folder.resolve("index");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory, IndexOptions.defaults())) {
      for (var record : given.records()) {
        indexer.add(record);
      }
      indexer.commit();
    }
    index = CommentIndex.open(directory);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a German stem                              | Haus                  | de1
          a query word in the plural                 | Hauses                | de1
          two letters for an umlaut                  | Haeuser               | de1
          an umlaut for two letters                  | Müller                | de2 de3 en1
          two letters                                | Mueller               | de2 de3
          umlauts in phrases                         | "Frau Müller"         | de3
          and the other way round                    | "Herr Mueller"        | de2
          with other words between                   | "fragt Mueller"~2     | de2
          and near                                   | Mueller NEAR/2 fragt  | de2
          a French stem                              | cheval                | fr1
          near another word                          | cheval NEAR/2 bois    | fr1
          French and English stems are not the same  | marché                | fr2
          English stems are as before                | marching              | en2
          Persian letters find Arabic ones           | کتاب                  | ar1 fa1
          and the reverse                            | جديد                  | ar1 fa1
          teh marbuta as heh                         | المكتبه               | ar2
          an Arabic article                          | مكتبة                 | ar2
          a dot left out                             | खुश जरूर              | hi1
          simplified for traditional                 | 国家                  | zh1
          accents are left out                       | resumé                | es1 es2
          the same accents                           | =resumé               | es1
          no accents                                 | =resume               | es1 es2
          in any case                                | =RESUMÉ               | es1
          in a title                                 | title:=cafe           | us2
          in a title with an accent                  | title:=café           | us1
          near a word                                | =resumé NEAR/1 Mi     | es1
          not near a word                            | =resume NEAR/0 Mi     |
          the same capitals                          | ==Polish              | pl1
          a name with the same accents               | author:=Müller        | fr1
          a name without accents                     | author:=muller        | en1
          a name with the same capitals              | author:==Bob          | en2
          a name with other capitals                 | author:==bob          | x1
          a name in any spelling                     | author:muller         | fr1 en1
          a thread with the same capitals            | thread:==Polish       | pl2
          a thread with the same accents             | thread:=café          | us1
          names near each other                      | author:(==Bob NEAR/0 smith) | en2
          all capitals                               | ==POLISH              | pl1
          no capitals                                | ==polish              | pl2
          a word that is also a name                 | ==US                  | us1
          or not                                     | ==us                  | us2
          capitals near a word                       | ==POLISH NEAR/0 silver | pl1
          other capitals near a word                 | ==Polish NEAR/0 silver |
          excluded                                   | polish -==Polish      | pl2
          a colour is no part of a word              | error                 | x1
          a word with a colour within                | warehouse             | x2
          a coloured part of a word                  | house                 | en1 x2
          a language in any region                   | lang:de               | de1 de2 de3
          its code of three letters                  | lang:deu              | de1 de2 de3
          its name                                   | lang:German           | de1 de2 de3
          a language in one region                   | lang:de_at            | de3
          a language that a source names             | lang:es               | es1 es2
          a library's code for a script              | lang:chi              | zh1
          a prefix of a tag                          | lang:zh-h*            | zh1
          """)
  void finds(String why, String query, String expected) throws IOException {
    assertThat(index.search(query, 100).hits())
        .as(why)
        .extracting(Hit::id)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Haus      | Häuser
          cheval    | chevaux
          Mueller   | Müller
          "Frau Müller" | Frau, Mueller
          =resumé   | resumé
          =resume   | resume
          ==POLISH  | POLISH
          ==polish  | polish
          warehouse | ware\u001b[m\u001b[Khouse
          error     | error
          खुश       | ख़ुश
          """)
  void highlights(String query, String words) throws IOException {
    SearchResults results = index.search(query, 1);
    Hit hit = results.hits().getFirst();
    List<String> matches = hit.matches().stream().map(span -> text(hit, span)).distinct().toList();
    assertThat(String.join(", ", matches)).isEqualTo(words);
    assertThat(hit.snippets()).isNotEmpty();
  }

  private static String text(Hit hit, Span span) {
    return hit.comment().text().substring(span.start(), span.end());
  }

  /** A comment with the word itself comes before one with another form. */
  @ParameterizedTest
  @CsvSource({"Müller, de2", "=Müller, de2", "resumé, es1"})
  void theSpellingAsTypedIsFirst(String query, String first) throws IOException {
    assertThat(index.search(SearchRequest.of(query)).hits().getFirst().id()).isEqualTo(first);
  }

  /** The stem of a language with few comments is not a rare word. */
  @Test
  void commentsInAnotherLanguageDoNotComeFirst(@TempDir Path folder) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      Given given = new Given().comment("fr", "Mon visa est long", r -> r.lang("fr"));
      for (int i = 0; i < 30; i++) {
        String text = "My visa took long, number " + i;
        given = given.comment("en" + i, text, r -> r.lang("en"));
      }
      given = given.comment("best", "Visa after visa", r -> r.lang("en"));
      for (var record : given.records()) {
        indexer.add(record);
      }
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      List<Hit> hits = index.search("visa", 100).hits();
      assertThat(hits).hasSize(32);
      assertThat(hits.getFirst().id()).isEqualTo("best");
    }
  }
}
