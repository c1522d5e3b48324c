package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSplitterTest {
  private static final List<String> SAMPLES =
      List.of(
          "ann",
          "@ann",
          "May 3, 2021",
          "3 days ago",
          "Reply",
          "Like (3)",
          "",
          "",
          "> quoted words here",
          "## Bob (2021-05-03)",
          "---",
          "I think so, too.",
          "1. one",
          "2. two",
          "[10:49] <ann> hi",
          "From: ann <a@b.c>",
          "Date: 1 May 2021",
          "On Monday, Ann wrote:",
          "level 2",
          "\u200b",
          "\t",
          "Re: title",
          "https://example.org/",
          "ann 3 hours ago | next [–]",
          "31.02.2021",
          "99:99");

  @ParameterizedTest
  @CsvSource({
    "line, 'a\n\nb\nc', 1-1 3-3 4-4",
    "blank, 'a\nb\n\n\nc\n', 1-2 5-5",
    "blank, '\n\na', 3-3",
    "regex:^From, 'head\nFrom x\nb\n\nFrom y', 1-1 2-3 5-5",
    "auto, 'One.\nMore of it.\n\nTwo.', 1-2 4-4",
    "auto, 'One.\n\nMore.\n\n\nTwo.', 1-3 6-6",
    "auto, 'only', 1-1",
  })
  void dividesByTheGivenRule(String rule, String text, String ranges) {
    assertThat(TextSplitter.split(text, SplitRule.named(rule)))
        .extracting(piece -> piece.lines().first() + "-" + piece.lines().last())
        .containsExactly(ranges.split(" "));
  }

  @Test
  void blankTextHasNoPieces() {
    for (String rule : List.of("auto", "blank", "line", "regex:x")) {
      assertThat(TextSplitter.split("\uFEFF \r\n\t\n\u200b", SplitRule.named(rule))).isEmpty();
    }
  }

  @Test
  void piecesOfAnyTextAreInOrderAndNeverOverlap() {
    long seed = 20261123L;
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(SAMPLES.get(random.nextInt(SAMPLES.size())))
            .append(random.nextInt(9) == 0 ? " " : "\n");
      }
      String at = "seed " + seed + ", round " + round + ":\n" + text;
      int last = 0;
      for (Piece piece : TextSplitter.split(text.toString(), new SplitRule.Auto())) {
        assertThat(piece.lines().first()).as(at).isGreaterThan(last);
        assertThat(piece.text()).as(at).isNotBlank();
        assertThat(piece.confidence()).as(at).isBetween(0.0, 1.0);
        last = piece.lines().last();
      }
    }
  }

  @Test
  void removesBoilerplateAndNumbersThePieces() {
    List<Piece> pieces =
        TextSplitter.split("10:49 ann: is it up?\n10:50 bob: not yet\nsoon", new SplitRule.Auto());
    assertThat(pieces).extracting(Piece::text).containsExactly("is it up?", "not yet\nsoon");
    assertThat(pieces).extracting(Piece::number).containsExactly(1, 2);
  }

  @Test
  void dropsPlaceholdersButKeepsCommentsThatLookLikeThem() {
    String page = "ann\n3 hours ago\n\n%s\nReply\n\nbob\n2 hours ago\n\nSo it is.\nReply\n";
    for (String gone : List.of("[removed]", "<Media omitted>", "Comment deleted by user")) {
      assertThat(TextSplitter.split(page.formatted(gone), new SplitRule.Auto()))
          .extracting(Piece::text)
          .containsExactly("So it is.");
    }
    for (String said :
        List.of(
            "Removed.",
            "deleted",
            "Removed by accident",
            "The comment was removed, and so what?")) {
      assertThat(TextSplitter.split(page.formatted(said), new SplitRule.Auto()))
          .extracting(Piece::text)
          .containsExactly(said, "So it is.");
    }
  }
}
