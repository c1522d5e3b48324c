package org.commentindex.internal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.commentindex.internal.text.OwnAndQuotedText;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies a quotation against one comment of the same thread. */
class QuoteVerifierTest {
  private static final String TRAM = "The tram was late again, and I counted three of them.";

  private static Comment comment(
      String id,
      @Nullable String author,
      @Nullable String thread,
      @Nullable String date,
      String text) {
    SourceRecord record =
        SourceRecord.builder("talk.txt", 1, "00000000000000aa")
            .thread(thread)
            .author(author)
            .date(date == null ? null : Instant.parse(date))
            .text(text)
            .build();
    return Comment.of(id, List.of(Occurrence.original(record)));
  }

  private static Comment comment(String id, String text) {
    return comment(id, null, "t", null, text);
  }

  /** Returns the containment of a first quotation in another comment, or null. */
  private static @Nullable Double quoted(Comment quoting, Comment other) {
    QuoteText quotation = QuoteText.of(OwnAndQuotedText.quotations(quoting.text()).getFirst());
    QuoteCandidate candidate = new QuoteVerifier(quoting).verify(quotation, other);
    return candidate == null ? null : candidate.containment();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tram was late again, and I counted three of them. | 1
          THE TRAM WAS LATE AGAIN                               | 1
          tram was late again                                   |
          the tram was late … I counted three of them           | 1
          The tram was late today, and I counted three of them. | 0.9090909090909091
          The tram was late and I counted two of them           | 0.7
          The tram came late and I counted two of them          |
          of them                                               |
          buses are worse than trams on every day of the week   |
          """)
  void aQuotationIsFromTheCommentWithItsWords(String quotation, @Nullable Double containment) {
    assertThat(quoted(comment("b", "> " + quotation + "\nSo?"), comment("a", TRAM)))
        .isEqualTo(containment);
  }

  @Test
  void aCommentThatQuotesTheWordsIsNotTheOrigin() {
    Comment quoting = comment("c", "> > " + TRAM + "\n> Buses are worse.\n\nNo.");
    assertThat(quoted(quoting, comment("a", TRAM))).isEqualTo(1.0);
    assertThat(quoted(quoting, comment("b", "> " + TRAM + "\nBuses are worse."))).isNull();
  }

  @Test
  void twoCharactersCountAsAWordWithoutSpaces() {
    Comment said = comment("a", "今日の電車はまた遅れました。一時間も待った。");
    assertThat(quoted(comment("b", "> 今日の電車はまた遅れました\n\nそうですね"), said)).isEqualTo(1.0);
    assertThat(quoted(comment("b", "> また遅れました\n\nそうですね"), said)).isNull();
  }

  @Test
  void aCommentDoesNotQuoteItself() {
    assertThat(quoted(comment("a", "> " + TRAM + "\n" + TRAM), comment("a", TRAM))).isNull();
  }

  @Test
  void aCopyThatLostItsMarksIsNotQuoted() {
    String answer = "That is what happens when nobody pays for the drivers.";
    Comment quoting = comment("b", "Ben", "t", null, "> " + TRAM + "\n" + answer);
    String unmarked = TRAM + "\n" + answer;
    assertThat(quoted(quoting, comment("x", "Ben", "t", null, unmarked))).isNull();
    assertThat(quoted(quoting, comment("x", null, "t", null, unmarked))).isNull();
    // A different author may have written both: the reply repeats those words.
    assertThat(quoted(quoting, comment("x", "Ann", "t", null, unmarked))).isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-04T10:00:00Z | 2026-05-04T09:00:00Z | true
          2026-05-04T10:00:00Z | 2026-05-04T10:05:00Z | true
          2026-05-04T10:00:00Z | 2026-05-04T11:00:00Z | false
          2026-05-04T00:00:00Z | 2026-05-04T11:00:00Z | true
          2026-05-04T00:00:00Z | 2026-05-05T11:00:00Z | false
          2026-05-04T10:00:00Z |                      | true
                               | 2026-05-04T10:00:00Z | true
          """)
  void whatWasPostedLaterIsNotQuoted(
      @Nullable String quoting, @Nullable String other, boolean may) {
    Double containment =
        quoted(comment("b", null, "t", quoting, "> " + TRAM), comment("a", null, "t", other, TRAM));
    assertThat(containment != null).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The tram was late again                                 | t | t | true
          The tram was late again                                 |   |   | true
          The tram was late again                                 | t |   | true
          The tram was late again                                 | t | u | false
          The tram was late again, and I counted three of them.   | t | u | true
          The tram was late again, and I counted two of them.     | t | t | true
          The tram was late again, and I counted two of them.     | t | u | false
          """)
  void elsewhereItTakesMoreWords(
      String quotation, @Nullable String quoting, @Nullable String other, boolean may) {
    Double containment =
        quoted(
            comment("b", null, quoting, null, "> " + quotation),
            comment("a", null, other, null, TRAM));
    assertThat(containment != null).isEqualTo(may);
  }
}
