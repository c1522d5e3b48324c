package org.commentindex.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {
  private static final long SEED = 20261123;

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "plain words|plain words",
        "\u001b[31mred|␛[31mred",
        "\u001b]52;c;Y29weQ==\u0007|␛]52;c;Y29weQ==␇",
        "\u001b]8;;http://x.example\u001b\\link|␛]8;;http://x.example␛\\link",
        "\u009b31mred|<U+009B>31mred",
        "\u007fdel|␡del",
        "a\u202egpj.exe|a<U+202E>gpj.exe",
        "a\u2066b\u2069|a<U+2066>b<U+2069>",
        "\u200fright|<U+200F>right",
        "ad\u200bmin|ad<U+200B>min",
        "ad\u2060min|ad<U+2060>min",
        "ad\u200dmin|ad<U+200D>min",
        "ไทย\u200bดี|ไทย\u200bดี",
        "می\u200cخواهم|می\u200cخواهم",
        "👩\u200d🚀|👩\u200d🚀",
        "❤️\u200d🔥|❤️\u200d🔥",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc7f|🏴\udb40\udc67\udb40\udc62\udb40\udc7f",
        "ad\udb40\udc41min|ad<U+E0041>min",
        "two  \t blanks|two blanks",
        "👍🏽 日本|👍🏽 日本",
        "half \ud83d pair|half \ufffd pair",
      })
  void nothingUnseenIsSentInALine(String from, String to) {
    assertThat(TerminalText.line(from)).isEqualTo(to);
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(TerminalText.block("one\r\ntwo\n\tthree\rfour"))
        .isEqualTo("one\ntwo\n    three␍four");
  }

  @Test
  void aLineHasNoLineBreaks() {
    assertThat(TerminalText.line(" one\r\n\n two\u2028three\n")).isEqualTo("one two three");
  }

  @Test
  void noTextGetsAControlThrough() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 20; j++) {
        text.append((char) random.nextInt(j % 2 == 0 ? 0x100 : 0x10000));
      }
      assertThat(TerminalText.line(text.toString()).codePoints())
          .as("seed %d, text %d", SEED, i)
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> c >= 0x202a && c <= 0x202e);
      assertThat(TerminalText.block(text.toString()).codePoints())
          .as("seed %d, text %d", SEED, i)
          .noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }
  }
}
