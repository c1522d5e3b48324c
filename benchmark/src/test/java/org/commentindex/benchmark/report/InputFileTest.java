package org.commentindex.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
  @TempDir Path folder;

  @Test
  void theFirstLinesAreCopied() throws IOException {
    Path to = folder.resolve("first");
    // Longer than the buffer.
    String line = "ä".repeat(50_000) + "\n";
    InputFile input = written(line.repeat(3));
    input.copyFirst(2, to);
    assertThat(to).hasContent(line.repeat(2));
    input.copyFirst(3, to);
    assertThat(to).hasSameTextualContentAs(input.path());
    assertThat(input.lines()).isEqualTo(3);
  }

  @Test
  void theDescriptionHasNameSizeAndHash() throws IOException {
    assertThat(written("a\nb\n").description())
        .isEqualTo("comments, 2 lines, 0.000 MB, SHA-256 911169ddaaf146af…");
  }

  private InputFile written(String text) throws IOException {
    return new InputFile(Files.writeString(folder.resolve("comments"), text));
  }
}
