package org.commentindex.internal.dedup.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commentindex.internal.dedup.Records;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CopyKind;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of texts that have nearly the same words. */
class FalseCopiesTest {
  private static final String POST =
      "Welcome to our thread for everything that does not deserve a post of its own. Be kind, stay"
          + " on topic, report spam, and read the rules before you ask a question. ";

  /** "same": one comment; "alike": two comments of a near-duplicate group; "other": neither. */
  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        // Formulas.
        "alike; so a + (b + c) = a + b + c holds for all of these; so (a * b) * c = a * b * c holds"
            + " for all of these",
        "alike; we need that 5 > 3 is true in each of the cases that the old proof lists; we need"
            + " that 5 < 3 is true in each of the cases that the old proof lists",
        "alike; the law says x + (y + z) is the same for each group that we look at here; the law"
            + " says (x + y) + z is the same for each group that we look at here",
        "same; the law says x + (y + z) is the *same* for each group that we look at here - ok;"
            + " the law says x + (y + z) is the same for each group that we look at here -- ok",
        "same; the **40°** probe reads low and it isn't magic that the kiln overshoots; the 40°"
            + " probe reads low and it isn't magic that the kiln overshoots",
        // Negation.
        "alike; I think that the new kiln is safe to use in a room where children play and sleep;"
            + " I think that the new kiln is not safe to use in a room where children play and sleep",
        "alike; Ich finde dass der neue Ofen sicher ist wenn Kinder im Raum spielen und dort"
            + " schlafen; Ich finde dass der neue Ofen nicht sicher ist wenn Kinder im Raum spielen"
            + " und dort schlafen",
        // Repeated words.
        "other; no no no no no no no no no no; no no no no no no no no no no no no no no no no no"
            + " no no no no no no no no no no no no no no no no no no no",
        "other; ha ha ha ha ha ha ha ha that is good; ha ha ha this is bad ha ha ha",
        // Edits that copies have.
        "same; I agree with all of that, and the lane is wide; I agree with all of that: and the"
            + " lane is wide",
        "same; the context is https://example.org/label-array.html#a8142071 as sent from the archive"
            + " at the list; the context is https://example.org/-R--label-array.html#a8142071 as"
            + " sent from the archive at the list",
        "same; see https://example.org/kiln/log for the pictures of the last firing of mine; see"
            + " example.org/kiln/… for the pictures of the last firing of mine",
      })
  void comparesTexts(String expected, String one, String two) {
    assertPair(expected, one, two);
  }

  /** What is put before or after a text that a community posts again and again. */
  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource({
    "alike, Monthly thread for January., Monthly thread for February.",
    "alike, Weekly thread: Monday., Weekly thread: Tuesday.",
    "alike, Fil du lundi., Fil du mardi.",
    "alike, Discussion of episode 12., Discussion of episode 13.",
    "alike, Discussion of episode 12., Discussion of the episode after the one numbered 13.",
    "alike, Thread number seven., Thread number eight.",
    "alike, Thread of 2026-01-05., Thread of 2026-01-12.",
    "alike, Discussion of S02E04., Discussion of S02E05.",
    "alike, Thread part IV., Thread part VI.",
    "alike, The price is $40., The price is €40.",
    "alike, It rose by 5 C., It rose by 5 F.",
    "alike, This is plan B., This is plan C.",
    "alike, See https://example.org/first., See https://example.org/other.",
    "same, Our monthly thread., Our weekly thread.",
    "same, Our monthly thread., ''",
  })
  void serialPostsAreDifferentComments(String expected, String one, String two) {
    assertPair(expected, one + " " + POST, two + " " + POST);
    assertPair(expected, POST + one, POST + two);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = ".",
      value = {
        "-, /1, ., /2, .",
        "E, /1, ., /1, .",
        "E, /1, ., ., .",
        "-, ., Episode 12, ., Episode 13",
        "E, ., Episode 12, ., Re: Episode 12",
        "E, ., Episode 12, ., .",
        "E, ., The kiln, ., A lathe",
      })
  void linksBehindWordsAndTitlesCount(
      String kind, String link, String title, String otherLink, String otherTitle) {
    SourceRecord one = post("a", link, title);
    SourceRecord two = post("b", otherLink, otherTitle);
    Optional<CopyEvidence> evidence = CopyVerifier.verify(one, two);
    assertThat(evidence.map(CopyEvidence::kind).map(CopyKind::name).orElse("-")).startsWith(kind);
    assertThat(CopyVerifier.verify(two, one).isPresent()).isEqualTo(evidence.isPresent());
  }

  private static SourceRecord post(String source, String link, String title) {
    String url = "https://example.org" + link;
    return Records.of(source, 1, POST).toBuilder()
        .title(title)
        .cites(link == null ? List.of() : List.of(new CitedUrl(url, url, "example.org")))
        .build();
  }

  private static void assertPair(String expected, String one, String two) {
    SourceRecord first = Records.of("a.txt", 1, one);
    SourceRecord second = Records.of("b.txt", 2, two);
    boolean same = CopyVerifier.verify(first, second).isPresent();
    assertThat(CopyVerifier.verify(second, first).isPresent()).isEqualTo(same);
    boolean alike = CopyVerifier.areNearDuplicates(ShingleSet.of(one), ShingleSet.of(two));
    assertThat(same ? "same" : alike ? "alike" : "other").isEqualTo(expected);
  }
}
