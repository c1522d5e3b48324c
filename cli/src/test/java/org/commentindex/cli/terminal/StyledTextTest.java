package org.commentindex.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyledTextTest {
  private static final AnsiStyle PLAIN = AnsiStyle.NONE;
  private static final long SEED = 20261123;

  @ParameterizedTest
  @CsvSource({
    "abc,3",
    "日本,4",
    "e\u0301,1",
    "👍🏽,2",
    "👩‍👩‍👧,2",
    "🇩🇪🇫🇷,4",
    "❤\ufe0f,2",
    "한글,4",
    "ａ,2",
    "☝🏽,2",
    "#\ufe0f\u20e3,2",
    "👩🏽‍🚀,2",
    "नमस्ते,4",
    "ไทยกำ,5",
    "\u1112\u1161\u11ab,2",
    "a\u200db,2",
  })
  void widthIsThatOfATerminal(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"abc,3,abc", "abcd,3,ab…", "日本語,5,日本…", "👍🏽👍🏽,3,👍🏽…", "日本,2,…"})
  void whatIsCutKeepsToItsColumns(String text, int columns, String cut) {
    assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({"abc,3,abc", "abcd,3,…cd", "日本語,5,…本語", "👍🏽👍🏽,3,…👍🏽", "日本,2,…"})
  void theStartIsCutToo(String text, int columns, String cut) {
    assertThat(DisplayWidth.cutStart(text, columns)).isEqualTo(cut);
  }

  @Test
  void linesBreakAtSpaces() {
    assertThat(StyledText.plain("the price of a thing").wrap(9, PLAIN))
        .containsExactly("the price", "of a", "thing");
  }

  @Test
  void aWordLongerThanALineIsBroken() {
    assertThat(StyledText.plain("see abcdefghij now").wrap(5, PLAIN))
        .containsExactly("see", "abcde", "fghij", "now");
  }

  @Test
  void scriptsWithoutSpacesBreakAnywhere() {
    assertThat(StyledText.plain("日本語の文章").wrap(5, PLAIN)).containsExactly("日本", "語の", "文章");
  }

  @Test
  void blankLinesStay() {
    assertThat(StyledText.plain("a\n\nb").wrap(10, PLAIN)).containsExactly("a", "", "b");
  }

  @Test
  void boldTextContinuesOnTheNextLine() {
    List<String> lines = new StyledText().add("x ").addBold("one two").wrap(5, new AnsiStyle(true));
    assertThat(lines).containsExactly("x \u001b[1mone\u001b[0m", "\u001b[1mtwo\u001b[0m");
  }

  @Test
  void noLineIsWiderThanAskedAndNothingIsLost() {
    Random random = new Random(SEED);
    String[] parts = {"word", "日本語", "👍🏽", "e\u0301", " ", " ", "longer-than-most", "👩‍👩‍👧"};
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 30; j++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      int columns = 2 + random.nextInt(30);
      List<String> lines = StyledText.plain(text.toString()).wrap(columns, PLAIN);
      assertThat(lines)
          .as("seed %d, text %d", SEED, i)
          .allMatch(l -> DisplayWidth.of(l) <= columns);
      assertThat(String.join("", lines).replace(" ", ""))
          .as("seed %d, text %d", SEED, i)
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }
}
