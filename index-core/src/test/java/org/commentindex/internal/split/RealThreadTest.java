package org.commentindex.internal.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.commentindex.split.Piece;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;

/** Divides threads without markers that show a block of top comments before all comments. */
class RealThreadTest {
  private static final String REAL =
      "1-1 2-3 4-8 9-9 10-25 26-26 27-30 31-34 35-35 36-36 37-40 41-42 43-43 44-44 45-49 50-50"
          + " 51-52 53-68 69-69 70-72 73-73 74-74 75-78 79-82 83-83";
  private static final String INVENTED =
      "1-1 2-3 4-7 8-8 9-11 12-12 13-13 14-16 17-20 21-21 22-23 24-26 27-27";

  @Test
  void dividesTheRealThreadAsAReaderWould() throws IOException {
    assertThat(ranges(Files.readString(SharedData.at("seed/thread.txt"))))
        .containsExactly(REAL.split(" "));
  }

  @Test
  void ignoresBlankLinesBetweenAllParagraphs() throws IOException {
    String thread = Files.readString(SharedData.at("seed/thread.txt"));
    assertThat(ranges(thread.replace("\n", "\n\n"))).hasSize(REAL.split(" ").length);
  }

  @Test
  void dividesAnInventedThread() throws IOException {
    try (InputStream in = RealThreadTest.class.getResourceAsStream("/split/top-block.txt")) {
      assertThat(in).isNotNull();
      String thread = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ranges(thread)).containsExactly(INVENTED.split(" "));
    }
  }

  @Test
  void reportsRuleAndConfidence() throws IOException {
    try (InputStream in = RealThreadTest.class.getResourceAsStream("/split/top-block.txt")) {
      assertThat(in).isNotNull();
      String thread = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Piece> pieces = TextSplitter.split(thread, new SplitRule.Auto());
      assertThat(pieces).extracting(Piece::rule).contains("repeated-block", "quotation");
      assertThat(pieces).allSatisfy(piece -> assertThat(piece.confidence()).isBetween(0.3, 1.0));
    }
  }

  private static List<String> ranges(String thread) {
    return TextSplitter.split(thread, new SplitRule.Auto()).stream()
        .map(piece -> piece.lines().first() + "-" + piece.lines().last())
        .toList();
  }
}
