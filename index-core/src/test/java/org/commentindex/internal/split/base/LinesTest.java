package org.commentindex.internal.split.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines may end with LF, CR LF or CR in the same text. */
class LinesTest {
  private static final long SEED = 20_261_124;
  private static final String ALPHABET = "ab \n\r";

  @Test
  void agreesWithARegularExpression() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      List<String> expected = new ArrayList<>(List.of(text.toString().split("\r\n|\n|\r", -1)));
      if (expected.getLast().isEmpty()) {
        expected.removeLast();
      }
      Lines lines = Lines.of(text.toString());
      List<String> found = new ArrayList<>();
      int next = lines.count() + 1;
      for (int line = lines.count(); line >= 1; line--) {
        found.addFirst(lines.raw(line));
        next = lines.raw(line).isBlank() ? next : line;
        assertThat(lines.isBlank(line)).isEqualTo(lines.raw(line).isBlank());
        assertThat(lines.skipBlank(line)).isEqualTo(next);
        assertThat(lines.head(line).skipBlank(1)).isEqualTo(Math.min(line + 1, lines.skipBlank(1)));
        assertThat(lines.head(line).lastNonBlank(99)).isEqualTo(lines.lastNonBlank(line));
      }
      assertThat(lines.skipBlank(-1)).isEqualTo(next);
      assertThat(lines.lastNonBlank(0)).isZero();
      assertThat(lines.isBlank(0) && lines.isBlank(lines.count() + 1)).isTrue();
      assertThat(found).as(text.toString()).isEqualTo(expected);
    }
  }
}
