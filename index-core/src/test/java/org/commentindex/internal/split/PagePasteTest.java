package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pastes of pages, one small text each: what of them is a comment, whose, of when, and why. */
class PagePasteTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/split/pages.csv", numLinesToSkip = 1)
  void isReadAsItsPageShowsIt(String page, String rule, String pieces) throws IOException {
    StringBuilder found = new StringBuilder();
    for (Piece piece : TextSplitter.split(read(page), new SplitRule.Auto())) {
      found.append(found.isEmpty() ? "" : " / ").append(told(piece));
      assertThat(piece.rule()).isIn(rule, "before-first-heading");
    }
    assertThat(found.toString()).isEqualTo(pieces);
  }

  /** Lines, author, then date, votes and depth where they are known. */
  private static String told(Piece piece) {
    String told = piece.lines().first() + "-" + piece.lines().last() + " " + piece.author();
    told += piece.date() == null ? "" : " @" + piece.date();
    told += piece.votes() == null ? "" : " +" + piece.votes();
    return told + (piece.depth() == null ? "" : " ^" + piece.depth());
  }

  private static String read(String page) throws IOException {
    try (InputStream in =
        PagePasteTest.class.getResourceAsStream("/split/pages/" + page + ".txt")) {
      assertThat(in).as(page).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
