package org.commentindex.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeWriterTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      value = {
        "plain text, 日本 😀|plain text, 日本 😀",
        "\u001b[1mbold\u001b[0m|\u001b[1mbold\u001b[0m",
        "\u001b[38;5;12mcolor|\u001b[38;5;12mcolor",
        "\u001b]52;c;x\u0007|␛]52;c;x␇",
        "\u001b[2J|␛[2J",
        "\u001b\u001b[1mb|␛\u001b[1mb",
        "\u001b[99999999999999999999m|␛[99999999999999999999m",
        "a\u009b1m|a<U+009B>1m",
        "a\rb|a␍b",
        "\u202eevil|<U+202E>evil",
      })
  void onlyStylesAndLineBreaksPass(String written, String shown) throws IOException {
    assertThat(whole(written)).isEqualTo(shown);
    assertThat(inPieces(written)).isEqualTo(shown);
  }

  private static String whole(String text) throws IOException {
    StringWriter out = new StringWriter();
    try (SafeWriter writer = new SafeWriter(out, false)) {
      writer.write("\n\t" + text);
    }
    return out.toString().substring(2);
  }

  private static String inPieces(String text) throws IOException {
    StringWriter out = new StringWriter();
    try (SafeWriter writer = new SafeWriter(out, false)) {
      for (int i = 0; i < text.length(); i++) {
        writer.write(text.charAt(i));
      }
    }
    return out.toString();
  }
}
