package org.commentindex.internal.split.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLineTest {
  @ParameterizedTest
  @CsvSource({
    "u/ann, ann",
    "@ann, ann",
    "[–]ann, ann",
    "**ann**, ann",
    "» ann »…, ann",
    "ann:, ann",
    "Ann Bell, Ann Bell",
    "_ann_, _ann_",
    "Ann (mod), Ann (mod)"
  })
  void removesMarksAroundNames(String written, String name) {
    assertThat(NameLine.clean(written)).isEqualTo(name);
  }
}
