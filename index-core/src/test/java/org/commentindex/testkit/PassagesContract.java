package org.commentindex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commentindex.CommentIndex;
import org.commentindex.search.PassageMatch;
import org.commentindex.search.PassageMatches;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the passages that every backend has to find. */
public abstract class PassagesContract {
  private static final String TRAM =
      "The tram was late again, and I counted three of them at the harbour before nine o'clock.";
  private static final String BUS =
      "Buses are worse than trams, and dearer on every day of the week; ask any nurse on the ward.";

  /** Returns an index of these records, deduplicated and committed. */
  protected abstract CommentIndex indexOf(List<RawRecord> records) throws IOException;

  private static Given talk() {
    return new Given()
        .comment("a", TRAM + " " + BUS, r -> r.date(day(2)))
        .comment("b", "> " + TRAM + "\n\nNobody else did.", r -> r.date(day(1)))
        .comment("c", "Cem here. " + BUS.replace("dearer", "much dearer"), r -> r.date(day(3)))
        .comment("d", "Buses are worse than trams, and dearer.", r -> r.date(day(4)))
        .comment("e", "公共汽车比电车更糟糕，而且每天都更贵。", r -> r.date(day(5)))
        .comment("f", "Something else about the harbour, the ward and the week.");
  }

  private static Instant day(int day) {
    return Instant.parse("2026-05-0" + day + "T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The tram was late again, and I counted three | a EXACT 1.0; b EXACT 1.0 quoted",
        "the TRAM was late again and i counted three of them! | a EXACT 1.0; b EXACT 1.0 quoted",
        "> I counted three of them at the harbour | a EXACT 1.0; b EXACT 1.0 quoted",
        "Cem here. Buses are worse | c EXACT 1.0; a PARTIAL 0.6; d PARTIAL 0.6",
        "worse than trams, and dearer | a EXACT 1.0; d EXACT 1.0; c PARTIAL 0.8",
        "dearer on every weekday of the week; ask any nurse | a NEAR 0.9; c NEAR 0.9",
        "much dearer | c EXACT 1.0",
        "harbour | f EXACT 1.0; a EXACT 1.0; b EXACT 1.0 quoted",
        "公共汽车比电车更糟糕 | e EXACT 1.0",
        "nobody wrote these words | ",
        "the ward the week | ",
        "!? | ",
        "'' | ",
      })
  void passagesAreFoundInFullInPartAndAltered(String passage, String expected) throws IOException {
    try (CommentIndex index = indexOf(talk().records())) {
      List<String> found =
          index.findQuote(passage, 10).matches().stream().map(PassagesContract::shown).toList();
      List<String> list = expected == null ? List.of() : List.of(expected.split("; "));
      if (passage.equals("harbour")) {
        assertThat(found).containsExactlyInAnyOrderElementsOf(list);
      } else {
        assertThat(found).isEqualTo(list);
      }
    }
  }

  private static String shown(PassageMatch match) {
    return match.comment().id()
        + " "
        + match.kind()
        + " "
        + Math.rint(match.containment() * 10) / 10
        + (match.quoted() ? " quoted" : "");
  }

  /**
   * However many comments have a phrase, the earliest of those with the same characters is first.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what do you mean by that | n0",
        "What do you mean by THAT? | n150",
        "you mean by that? why? | n190",
        "mean | n0",
        "by tha* | ",
        "mean?by that | n0",
      })
  void theEarliestOfManyIsFirst(String passage, @Nullable String first) throws IOException {
    Given given = new Given();
    for (int i = 0; i < 200; i++) {
      String text =
          switch (i) {
            case 150 -> "First, well... What do you mean by THAT?";
            case 190 -> "What do you mean by that? Why?";
            default -> "Number " + i + " said it: what do you mean by that!";
          };
      Instant date = day(1).plusSeconds(60L * i);
      given.comment("n" + i, text + " X" + i % 7, r -> r.date(date));
    }
    try (CommentIndex index = indexOf(given.records())) {
      assertThat(index.findQuote(passage, 1).matches())
          .extracting(match -> match.comment().id())
          .isEqualTo(first == null ? List.of() : List.of(first));
    }
  }

  @Test
  void charactersTellEqualWordsApart() throws IOException {
    Given given =
        new Given()
            .comment("a", "If u, s and u are sets, then so is 2 b I.", r -> r.date(day(1)))
            .comment("b", "Show u s u, but also (∈ u ∧ s ⊆ u) and 2 * b * I", r -> r.date(day(2)));
    try (CommentIndex index = indexOf(given.records())) {
      assertThat(index.findQuote("2 *  b * I", 9).matches())
          .extracting(match -> match.comment().id() + " " + match.kind() + " " + match.verbatim())
          .containsExactly("b EXACT true", "a EXACT false");
      assertThat(index.findQuote("u ∧ s ⊆ u", 9).matches().getFirst().words())
          .isEqualTo("u ∧ s ⊆ u)");
    }
  }

  @Test
  void aPasteOfSeveralCommentsFindsEach() throws IOException {
    try (CommentIndex index = indexOf(talk().records())) {
      String paste =
          "Ann wrote: "
              + TRAM
              + " "
              + BUS
              + "\n\nDee: Buses are worse than trams, and dearer. And so on, and on, and on.";
      assertThat(index.findQuote(paste, 10).matches())
          .extracting(match -> match.comment().id())
          .startsWith("a")
          .contains("b", "c");
    }
  }

  @Test
  void theWordsOfTheRecordAreGiven() throws IOException {
    try (CommentIndex index = indexOf(talk().records())) {
      assertThat(index.findQuote("counted three of them at the harbour", 1))
          .satisfies(found -> assertThat(found.found()).isEqualTo(2))
          .satisfies(found -> assertThat(found.complete()).isTrue())
          .extracting(found -> found.matches().getFirst().words())
          .isEqualTo("counted three of them at the harbour");
      assertThat(
              index
                  .findQuote("dearer on every weekday of the week", 1)
                  .matches()
                  .getFirst()
                  .words())
          .isEqualTo("dearer on every day of the week;");
    }
  }

  /** Every passage of at least five words is found first in the comment it was cut from. */
  @Test
  void passagesCutFromRandomTextsAreFound() throws IOException {
    Random random = new Random(42);
    Given given = new Given();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      int words = 20 + random.nextInt(400);
      for (int w = 0; w < words; w++) {
        text.append(Integer.toString(random.nextInt(46_000), 36)).append(w % 9 == 8 ? ". " : " ");
      }
      texts.add(text.toString().strip());
      given.comment("c" + i, texts.get(i));
    }
    try (CommentIndex index = indexOf(given.records())) {
      for (int i = 0; i < 200; i++) {
        int at = random.nextInt(texts.size());
        List<String> words = List.of(texts.get(at).split(" "));
        int length = 5 + random.nextInt(Math.min(60, words.size() - 5));
        int from = random.nextInt(words.size() - length + 1);
        PassageMatches found =
            index.findQuote(String.join(" ", words.subList(from, from + length)), 5);
        assertThat(found.matches()).isNotEmpty();
        assertThat(shown(found.matches().getFirst())).isEqualTo("c" + at + " EXACT 1.0");
      }
    }
  }
}
