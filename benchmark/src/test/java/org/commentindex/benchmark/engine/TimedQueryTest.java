package org.commentindex.benchmark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedQueryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "term, kites, kites",
    "and, red kites, red;kites",
    "or, red OR blue, red;blue",
    "not, red -blue, red;blue",
    "phrase, \"red kites\", red;kites",
    "prefix, ki*, ki"
  })
  void aLineHasAKindAndWords(String kind, String text, String words) throws IOException {
    TimedQuery query = TimedQuery.allOf(written(kind + "\t" + text)).getFirst();
    assertThat(query.kind()).hasToString(kind);
    assertThat(query.words()).isEqualTo(List.of(words.split(";")));
  }

  @Test
  void aWrongLineIsNamed() {
    assertThatThrownBy(() -> TimedQuery.allOf(written("term\ta\nterm b")))
        .hasMessageContaining("line 2 has no tab");
    assertThatThrownBy(() -> TimedQuery.allOf(written("fuzzy\ta")))
        .hasMessageContaining("line 1 has the unknown kind fuzzy; expected one of [term, and");
    assertThatThrownBy(() -> TimedQuery.allOf(written(""))).hasMessageContaining("has no queries");
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("queries.tsv"), text);
  }
}
