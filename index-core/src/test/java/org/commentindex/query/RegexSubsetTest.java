package org.commentindex.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexSubsetTest {
  private static final long SEED = 7;

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "1",
          ".",
          "*",
          "+",
          "?",
          "{2}",
          "{0,2}",
          "{1,}",
          "(",
          ")",
          "|",
          "[ab]",
          "[^a]",
          "[a-z0-9]",
          "[\\-x]",
          "\\d",
          "\\W",
          "\\.",
          "\\(",
          "@",
          "#",
          "&",
          "~",
          "<",
          ">",
          "-",
          "\\\"",
          "^",
          "$",
          "\\b",
          "\\1",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "(?:",
          "[z-a]",
          "é",
          "\ud83d\ude00");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colou?r",
        "(ab|cd)+",
        "[a-z]{2,5}",
        "[^aeiou]+",
        "\\d{4}",
        "a\\.b",
        "\\w+",
        "x{3}",
        "#ai.*",
        "c\\+\\+",
        "[\\-a]",
        "日本.*"
      })
  void aSupportedExpressionHasNoProblem(String expression) {
    assertThat(RegexSubset.problem(expression)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a",
        "a)",
        "[a",
        "[]",
        "*a",
        "a**",
        "a*?",
        "a++",
        "(?:a)",
        "a||b",
        "(|a)",
        "a|",
        "()",
        "\\1",
        "\\b",
        "a\\",
        "a{",
        "a{2,1}",
        "a{0}",
        "[z-a]",
        "[a&&b]",
        "[\\d]",
        "^a",
        "a$b",
        "a\"b",
        "((a{99}){99}){99}",
        "(a{500}){3}"
      })
  void anUnsupportedExpressionHasAProblem(String expression) {
    assertThat(RegexSubset.problem(expression)).isNotNull();
  }

  @Test
  void aLongExpressionIsRejected() {
    assertThat(RegexSubset.problem("a".repeat(200))).isNull();
    assertThat(RegexSubset.problem("a".repeat(201))).isNotNull();
  }

  @Test
  void supportedExpressionsMeanTheSameToLuceneAndTheJdk() {
    Random random = new Random(SEED);
    int known = 0;
    for (int i = 0; i < 20_000; i++) {
      String expression = expression(random);
      if (RegexSubset.problem(expression) == null) {
        known++;
        assertAgreement(expression, random);
      }
    }
    assertThat(known).isGreaterThan(2_000);
  }

  private static void assertAgreement(String expression, Random random) {
    RegExp regExp = new RegExp(expression, RegExp.NONE);
    var lucene = new CharacterRunAutomaton(Operations.determinize(regExp.toAutomaton(), 100_000));
    Pattern jdk = Pattern.compile(expression);
    for (int i = 0; i < 20; i++) {
      String word = word(random);
      assertThat(lucene.run(word))
          .as("/%s/ on %s, seed %s", expression, word, SEED)
          .isEqualTo(jdk.matcher(word).matches());
    }
  }

  private static String expression(Random random) {
    StringBuilder expression = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      expression.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return expression.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      word.append("ab1x.(@#&~<>-\"é".charAt(random.nextInt(15)));
    }
    return word.toString();
  }
}
