package org.commentindex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commentindex.CommentIndex;
import org.commentindex.search.Quote;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Tests the quotations that every backend has to find. */
public abstract class QuotesContract {
  private static final String TRAM = "The tram was late again, and I counted three of them.";
  private static final String BUS = "Buses are worse than trams, and dearer on every day.";

  /** Returns an index of these records, deduplicated and committed. */
  protected abstract CommentIndex indexOf(List<RawRecord> records) throws IOException;

  /** Returns the ids of the comments that a comment quotes, in order. */
  private List<String> quoted(Given given, String id) throws IOException {
    try (CommentIndex index = indexOf(given.records())) {
      return index.quotes(index.find(id).orElseThrow()).stream()
          .map(quote -> quote.comment().id())
          .toList();
    }
  }

  @Test
  void aQuotationIsLinkedToTheCommentItIsFrom() throws IOException {
    Given given =
        new Given()
            .comment("a", TRAM)
            .comment("b", BUS)
            .comment(
                "c",
                "> The tram was late again\n\nTrue.\n\n> nobody here said these words\n\n> " + BUS);
    try (CommentIndex index = indexOf(given.records())) {
      List<Quote> quotes = index.quotes(index.find("c").orElseThrow());
      assertThat(quotes).extracting(Quote::text).containsExactly("The tram was late again", BUS);
      assertThat(quotes).extracting(quote -> quote.comment().id()).containsExactly("a", "b");
      assertThat(quotes).extracting(Quote::containment).containsOnly(1.0);
      assertThat(index.quotes(index.find("a").orElseThrow())).isEmpty();
    }
  }

  @Test
  void aNestedQuotationIsLinkedToItsOwnComment() throws IOException {
    Given given =
        new Given()
            .comment("c", "> > " + TRAM + "\n> " + BUS + "\n\nNeither.")
            .comment("b", "> " + TRAM + "\n\n" + BUS)
            .comment("a", TRAM);
    assertThat(quoted(given, "c")).containsExactly("a", "b");
    assertThat(quoted(given, "b")).containsExactly("a");
  }

  @Test
  void aShortenedOrEditedQuotationIsFound() throws IOException {
    Given given =
        new Given()
            .comment("a", TRAM + " Nobody said why. " + BUS)
            .comment("b", "> The *tram* was late […] dearer on every day\n\nQuite.")
            .comment("c", "> [The] train was late again, and I counted three of them\n\nQuite.");
    assertThat(quoted(given, "b")).containsExactly("a");
    assertThat(quoted(given, "c")).containsExactly("a");
  }

  @Test
  void theLikeliestOfSeveralCommentsIsChosen() throws IOException {
    Instant may = Instant.parse("2026-05-01T00:00:00Z");
    String reply = "> " + TRAM + "\n\nYes.";
    Given most =
        new Given()
            .comment("a", "The tram was late again, and I counted two.", r -> r.thread("t"))
            .comment("b", TRAM, r -> r.thread("u"))
            .comment("r", reply, r -> r.thread("t"));
    assertThat(quoted(most, "r")).containsExactly("b");
    Given sameThread =
        new Given()
            .comment("a", TRAM, r -> r.thread("u").date(may))
            .comment("b", TRAM, r -> r.thread("t"))
            .comment("r", reply, r -> r.thread("t"));
    assertThat(quoted(sameThread, "r")).containsExactly("b");
    Given edited =
        new Given()
            .comment("a", TRAM, r -> r.thread("u").date(may))
            .comment("b", TRAM, r -> r.thread("t"))
            .comment("r", reply.replace("again", "today"), r -> r.thread("t"));
    assertThat(quoted(edited, "r")).containsExactly("b");
    Given earlier =
        new Given()
            .comment("a", TRAM)
            .comment("b", TRAM, r -> r.date(may.plusSeconds(1)))
            .comment("c", TRAM, r -> r.date(may))
            .comment("r", reply);
    assertThat(quoted(earlier, "r")).containsExactly("c");
    Given smallestId = new Given().comment("b", TRAM).comment("a", TRAM).comment("r", reply);
    assertThat(quoted(smallestId, "r")).containsExactly("a");
  }

  @Test
  void theThreadIsSearchedFirst() throws IOException {
    Given given = new Given();
    for (int i = 0; i < 100; i++) {
      given.comment("a" + i, TRAM, r -> r.thread("another, that is one"));
    }
    given.comment("z", TRAM, r -> r.thread("that one"));
    given.comment("r", "> " + TRAM + "\n\nYes.", r -> r.thread("that one"));
    assertThat(quoted(given, "r")).containsExactly("z");
  }

  @Test
  void aCommentQuotesNeitherItselfNorItsCopies() throws IOException {
    String answer = "That is what happens when nobody pays for the drivers.";
    String reply = "> " + TRAM + "\n\n" + answer;
    Given given =
        new Given()
            .comment("r", reply, r -> r.author("Ben").thread("t"))
            .comment("s", reply, r -> r.author("Ben").thread("u"))
            .comment("u", TRAM + "\n\n" + answer, r -> r.author("Ben").thread("v"));
    assertThat(quoted(given, "r")).isEmpty();
    given.comment("a", TRAM);
    assertThat(quoted(given, "r")).containsExactly("a");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() throws IOException {
    List<RawRecord> records =
        new ArrayList<>(
            new Given()
                .comment("a", TRAM)
                .comment("b", "> " + TRAM + "\n\n" + BUS)
                .comment("c", "> " + BUS + "\n\nAnd slower.")
                .comment("d", TRAM)
                .records());
    Random random = new Random(15);
    for (int trial = 0; trial < 6; trial++) {
      Collections.shuffle(records, random);
      try (CommentIndex index = indexOf(records)) {
        for (String pair : List.of("ba", "cb")) {
          assertThat(index.quotes(index.find(pair.substring(0, 1)).orElseThrow()))
              .as("trial %s, %s", trial, pair)
              .extracting(quote -> quote.comment().id())
              .containsExactly(pair.substring(1));
        }
      }
    }
  }

  @Test
  void pastedCommentsWithoutIdsAreLinked() throws IOException {
    List<RawRecord> records =
        List.of(
            RawRecord.of("thread.txt", 1, "> The tram was late again\n\nI was on it, and it was."),
            RawRecord.of("thread.txt", 2, TRAM),
            RawRecord.of("other.txt", 1, "They say of line nine: " + TRAM + " " + BUS));
    try (CommentIndex index = indexOf(records)) {
      List<Quote> found = new ArrayList<>();
      index.forEach(
          null,
          comment -> {
            try {
              found.addAll(index.quotes(comment));
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      assertThat(found).extracting(quote -> quote.comment().text()).containsExactly(TRAM);
    }
  }

  @Test
  void onlyTheFirstTwentyQuotationsAreLookedUp() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      many.append("> ").append(TRAM).append("\n\nAgain.\n\n> short\n\n");
    }
    Given given = new Given().comment("a", TRAM).comment("b", many.toString());
    assertThat(quoted(given, "b")).hasSize(20).containsOnly("a");
  }
}
