package org.commentindex.internal.dedup.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commentindex.internal.dedup.Records;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyVerifierTest {
  private static final String BUS =
      "The new bus lane on Mill Street saves me ten minutes every morning, and the shops there have"
          + " not lost a single customer as far as I can tell from behind my counter.";
  private static final String HEAD = "Re: What the traffic count says";
  private static final String SIGNATURE =
      "\n-- \nMartha Example, Professor of Street Things\nInstitute for Roads, 12 Long Lane,"
          + " Sometown\nphone 555 0100, fax 555 0101, martha@roads.example.org";

  /** E exact, N near, P partial copy, - another comment; in the texts, | is a line break. */
  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "E; It’s “fine” – really, all of it is fine; it's \"fine\" -  REALLY, all of it is fine",
        "E; one two three ｆｏｕｒ five six; One two three four five six",
        "E; good; Good",
        "-; good point; good points",
        "N; I agree with all of that, C++ is hard; I agree with all of that: C is hard",
        "-; I want to see some more of this; I want to see some more of those birds there too",
        "P; In my town the lane was closed again…; In my town the lane was closed again by March",
        "P; In my town the lane was closed again... Read more; "
            + "In my town the lane was closed again by March because nobody had asked the shops",
        "P; In my town the lane was closed again (more); In my town the lane was closed again by"
            + " March because nobody had asked the shops",
        "-; > shall we try it?|Yes, I think that we really should; "
            + "> who is against this?|Yes, I think that we really should",
        "P; Yes, I think that we really should; > shall we try it again?|Yes, I think that we"
            + " really should",
        "-; The shops on Mill Street lost nobody; > The shops on Mill Street lost nobody|Prove it",
        "-; The shops on Mill Street lost nobody; Ma> The shops on Mill Street lost nobody|Prove"
            + " it please, with numbers",
        "-; The shops on Mill Street lost nobody; I doubt it. On Monday Martha wrote:|The shops on"
            + " Mill Street lost nobody",
      })
  void comparesTexts(String kind, String one, String two) {
    assertKind(kind, pasted(1, one), pasted(2, two));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "E, whole, shouted",
    "N, whole, edited",
    "-, whole, renumbered",
    "P, whole, cut",
    "P, whole, headed",
    "-, whole, middle",
    "-, signed, otherSigned",
    "-, whole, answered"
  })
  void comparesLongerTexts(String kind, String one, String two) {
    assertKind(kind, Records.of("a.txt", 1, text(one)), Records.of("b.txt", 2, text(two)));
  }

  /** Text (1 short, 2 long, 3 unrelated), id, author and thread of each record. */
  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} / {5} {6} {7} {8}")
  @CsvSource(
      nullValues = ".",
      value = {
        "E, 2, ., ., .,   2, ., Ben, .",
        "-, 2, ., Ada, ., 2, ., Ben, .",
        "E, 2, ., Ada, ., 2, ., ADA, .",
        "-, 1, ., ., .,   1, ., ., .",
        "E, 1, x, ., .,   1, x, ., .",
        "-, 2, x, ., .,   3, x, ., .",
        "-, 2, x, ., t,   3, x, ., t",
        "N, 2, x, Ada, ., 3, x, ADA, .",
        "-, 2, x, Ada, ., 3, x, ., .",
        "E, 2, x, Ada, ., 2, x, ., .",
        "-, 2, x, Ada, ., 3, x, Ben, .",
        "-, 2, x, ., .,   2, y, ., .",
        "-, 2, x, Ada, ., 2, y, Ada, .",
        "E, 2, x, Ada, t, 2, y, Ada, t",
        "-, 2, x, Ada, t, 2, y, Ada, u",
        "-, 2, x, ., t,   2, y, ., t",
        "E, 2, x, Ada, t, 2, ., ., ."
      })
  void comparesIdAuthorAndThread(
      String kind,
      int text,
      @Nullable String id,
      @Nullable String author,
      @Nullable String thread,
      int otherText,
      @Nullable String otherId,
      @Nullable String otherAuthor,
      @Nullable String otherThread) {
    String[] texts = {"", "this is good", BUS, "Something else was said here at some other time"};
    assertKind(
        kind,
        Records.of("a.txt", 1, id, author, thread, null, texts[text]),
        Records.of("b.txt", 2, otherId, otherAuthor, otherThread, null, texts[otherText]));
  }

  /** Returns a record of a pasted page, which may show a comment twice. */
  private static SourceRecord pasted(int number, String text) {
    return Records.of("a.txt", number, text.replace('|', '\n')).toBuilder()
        .lines(new LineRange(number, number))
        .build();
  }

  private static String text(String name) {
    return switch (name) {
      case "whole" -> BUS;
      case "shouted" -> BUS.toUpperCase(java.util.Locale.ROOT).replace(" ", "  ");
      case "edited" -> BUS.replace("ten minutes", "much time");
      case "renumbered" -> BUS.replace("ten minutes", "12 minutes");
      case "cut" -> BUS.substring(0, 90) + "…";
      case "headed" -> HEAD + "\n" + BUS;
      case "middle" -> "No. " + BUS.substring(20, 120) + " or so they say";
      case "signed" -> "I have no idea, ask the council" + SIGNATURE;
      case "otherSigned" -> "Have you tried to count them yourself" + SIGNATURE;
      case "answered" ->
          "I could not disagree more with this, and my own shop on that street is the proof: we had"
              + " half the customers of last year.\n\n"
              + BUS;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void assertKind(String kind, SourceRecord one, SourceRecord two) {
    assertThat(letter(CopyVerifier.verify(one, two))).isEqualTo(kind);
    assertThat(letter(CopyVerifier.verify(two, one)))
        .as("with the arguments swapped")
        .isEqualTo(kind);
  }

  private static String letter(Optional<CopyEvidence> evidence) {
    return evidence.map(CopyEvidence::kind).map(CopyKind::name).orElse("-").substring(0, 1);
  }
}
