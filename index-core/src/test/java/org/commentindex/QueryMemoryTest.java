package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries whose patterns stand for very many words, in a Java process with little memory. Each is
 * answered or refused.
 */
final class QueryMemoryTest {
  private static final int COMMENTS = 3_000;
  private static final int WORDS = 14;

  @TempDir private static Path directory;

  /** Indexes comments of random words, which begin with each letter about equally often. */
  @BeforeAll
  static void fill() throws IOException {
    Random random = new Random(19);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (int i = 0; i < COMMENTS; i++) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
          text.append(word(random)).append(' ');
        }
        indexer.add(
            RawRecord.builder("words.txt", i + 1L)
                .id("c" + i)
                .title(word(random) + " " + word(random))
                .body(text.toString())
                .build());
      }
      indexer.commit();
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128})
  void noQueryTakesAllMemory(int megabytes) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xmx" + megabytes + "m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SearchesInLittleMemory.class.getName(), directory.toString()));
    File log = directory.resolveSibling("searches-" + megabytes + ".log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(log.toPath(), StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(said).contains("all answered or refused").doesNotContain("OutOfMemoryError");
    assertThat(process.exitValue()).as(said).isZero();
  }

  @Test
  void aPatternOfManyWordsIsStillAnswered() throws IOException {
    try (CommentIndex index = CommentIndex.open(directory)) {
      assertThat(index.search("a* NEAR/3 b*", 1).total()).isPositive();
      assertThat(index.search("\"a* b*\"", 1).total()).isPositive();
      assertThat(index.search("a* b* c*", 1).total()).isPositive();
    }
  }
}
