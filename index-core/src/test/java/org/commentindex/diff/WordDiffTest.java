package org.commentindex.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
  private static final long SEED = 20261123;

  @ParameterizedTest
  @CsvSource({
    "a b c, a b c, a b c",
    "a b c, a x c, a [-b-] {+x+} c",
    "a b c, a b, a b [-c-]",
    "b c, a b c, {+a+} b c",
    "a b a b, b a b a, [-a-] b a b {+a+}",
    "a, b, [-a-] {+b+}",
  })
  void changesAreToldInWords(String before, String after, String told) {
    assertThat(told(before, after)).isEqualTo(told);
  }

  @Test
  void theRunsMakeBothTexts() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      String before = text(random, 30, 5);
      String after = text(random, 30, 5);
      List<WordDiff.WordRun> runs = WordDiff.between(before, after);
      assertThat(joined(runs, WordDiff.WordRun::before))
          .as("seed %d, pair %d", SEED, i)
          .isEqualTo(before);
      assertThat(joined(runs, WordDiff.WordRun::after))
          .as("seed %d, pair %d", SEED, i)
          .isEqualTo(after);
    }
  }

  @Test
  void longTextsWithNothingInCommonAreOneChange() {
    String before = text(new Random(SEED), 50_000, 1_000_000);
    String after = text(new Random(SEED + 1), 50_000, 1_000_000);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(WordDiff.between(before, after)).hasSizeLessThan(5));
  }

  private static String text(Random random, int words, int different) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add("w" + random.nextInt(different));
    }
    return String.join(" ", text);
  }

  private static String joined(
      List<WordDiff.WordRun> runs, Function<WordDiff.WordRun, List<String>> side) {
    return runs.stream().map(side).flatMap(List::stream).collect(Collectors.joining(" "));
  }

  private static String told(String before, String after) {
    return WordDiff.between(before, after).stream()
        .flatMap(
            run ->
                run.isChange()
                    ? Stream.of(marked("[-", run.before(), "-]"), marked("{+", run.after(), "+}"))
                    : Stream.of(String.join(" ", run.before())))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String marked(String start, List<String> words, String end) {
    return words.isEmpty() ? "" : start + String.join(" ", words) + end;
  }
}
