package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters with nearly the same words, as people see them. */
class SimilarCommentsCommandTest {
  private static final String LETTERS =
      """
      {"id":"l1","author":"Ann","date":"2026-04-01","text":"Please keep the evening ferry for the \
      nurses and the bakers who need it after nine o'clock"}
      {"id":"l2","author":"Ben","date":"2026-04-03","text":"Please keep the evening ferry for the \
      teachers and the bakers who need it after nine o'clock"}
      {"id":"l3","author":"Cleo","date":"2026-04-02","text":"The ferry is late again, as it was \
      all through the winter, and nobody tells us why."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() {
    program = new Program(folder).file("letters.jsonl", LETTERS);
  }

  @Test
  void similarCommentsAreOneHitUnlessAllAreWanted() {
    Ran ran = program.run("search", "ferry", "letters.jsonl");
    assertThat(ran.out()).contains("+1 alike", "Cleo");
    assertThat(ran.out().lines().filter(line -> line.contains("Ann") || line.contains("Ben")))
        .hasSize(1);
    assertThat(program.run("search", "ferry", "letters.jsonl", "--no-collapse", "--ids").lines())
        .containsExactlyInAnyOrder("l1", "l2", "l3");
    String leader = program.run("search", "has:alike", "letters.jsonl", "--ids").lines().getFirst();
    for (String query : List.of("group:l1 OR group:l2", "has:alike nurses OR has:alike teachers")) {
      assertThat(program.run("search", query, "letters.jsonl", "--count").out()).isEqualTo("2\n");
    }
    assertThat(program.run("search", "group:l1 OR group:l2", "letters.jsonl", "--ids").lines())
        .containsExactlyInAnyOrder("l1", "l2");
    assertThat(leader).isIn("l1", "l2");
    assertThat(program.run("search", "-has:alike", "letters.jsonl", "--ids").lines())
        .containsExactly("l3");
  }

  @Test
  void groupsShowWhoSentThemAndHowTheyVary() {
    Ran ran = program.run("copies", "--alike", "letters.jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("2 comments · 2026-04-01 to 2026-04-03 · group:l")
        .contains("from     Ann, Ben\n")
        .containsPattern(
            "varies   (Ben|Ann): … the evening ferry for the\\s+\\[-(nurses|teachers)-\\]");
    assertThat(program.file("one.txt", "One.").run("copies", "--alike", "one.txt").code())
        .isEqualTo(1);
    assertThat(program.run("copies", "--alike", "--id", "l1", "letters.jsonl").code()).isEqualTo(2);
  }
}
