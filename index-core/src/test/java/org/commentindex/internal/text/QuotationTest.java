package org.commentindex.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("just words", "just words", ""),
        Arguments.of("> theirs\n\nmine", "mine", "theirs"),
        Arguments.of("> > older\n> newer\nmine", "mine", "older\nnewer"),
        Arguments.of("On Monday, Ann wrote:\n> theirs\nmine", "mine", "theirs"),
        Arguments.of("On Mon, 4 May 2026, Ann Lee\nof the club wrote:\n\n> a\nb", "b", "a"),
        Arguments.of("Ann wrote:\nno quotation", "Ann wrote:\nno quotation", ""),
        Arguments.of("\"their words\"\nmine", "mine", "their words"),
        Arguments.of("'don't do this.'\n\nmine", "mine", "don't do this."),
        Arguments.of("“their words.”\n\nmine", "mine", "their words."),
        Arguments.of("«their words»\nmine", "mine", "their words"),
        Arguments.of("\"their words\nand more\"\n\nmine", "mine", "their words\nand more"),
        Arguments.of("\"all in marks\"", "\"all in marks\"", ""),
        Arguments.of("\"a\" and \"b\"\nmine", "\"a\" and \"b\"\nmine", ""),
        Arguments.of("'a' or 'b'\nmine", "'a' or 'b'\nmine", ""),
        Arguments.of(">100 people came\nreally", ">100 people came\nreally", ""),
        Arguments.of(">2. second\n>really\nyes", "yes", "2. second\nreally"),
        Arguments.of("a\u2028> theirs", "a\u2028> theirs", ""),
        Arguments.of("a\r\n \t> theirs\r\n", "a", "theirs"),
        Arguments.of("a > b \"c\"\r", "a > b \"c\"\r", ""),
        Arguments.of("> all of it", "", "all of it"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void ownAndQuotedTextAreSeparated(String text, String own, String quoted) {
    assertThat(OwnAndQuotedText.of(text)).isEqualTo(new OwnAndQuotedText(own, quoted));
  }

  static Stream<Arguments> quotations() {
    return Stream.of(
        Arguments.of("just words", List.of()),
        Arguments.of("\"all in marks\"", List.of()),
        Arguments.of("> theirs\n\nmine", List.of("theirs")),
        Arguments.of("> one\n> two\nmine\n> three", List.of("one\ntwo", "three")),
        Arguments.of("> one\n>\n> two", List.of("one\n\ntwo")),
        Arguments.of("> one\n\n> two\nmine", List.of("one", "two")),
        Arguments.of("> > inner\n> outer\nmine", List.of("inner", "outer")),
        Arguments.of(">> inner\n> outer\n>> more", List.of("inner", "outer", "more")),
        Arguments.of("> On 4 May Ann wrote:\n> > inner\n> outer", List.of("inner", "outer")),
        Arguments.of("> \"inner\"\n> outer", List.of("inner", "outer")),
        Arguments.of("\"their words\"\nmine", List.of("their words")),
        Arguments.of("> Ann:\n>\n> words", List.of("words")),
        Arguments.of("> Ann: words\n>\n> more", List.of("Ann: words\n\nmore")),
        Arguments.of(">".repeat(9) + " deepest\n> mine", List.of("deepest", "mine")));
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void quotationsAreListedSeparately(String text, List<String> each) {
    assertThat(OwnAndQuotedText.quotations(text)).isEqualTo(each);
  }

  @Test
  void longTextsTakeLinearTime() {
    String[] hostile = {
      "\"a ", "'a' ", "\"\n", "> ", ">\n", "On 1 wrote:\n> x\n", "'a\n", "\n>", ">>\n>"
    };
    for (String part : hostile) {
      String text = part.repeat(300_000) + "\"";
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> OwnAndQuotedText.of(text));
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> OwnAndQuotedText.quotations(text));
    }
  }
}
