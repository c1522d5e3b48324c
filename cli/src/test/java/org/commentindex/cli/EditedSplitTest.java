package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A division corrected by hand, indexed in place of the text. */
class EditedSplitTest {
  private static final String THREAD =
      """
      Ann Bell
      May 3, 2021

      Shall we paint the shed? I have <b>green</b> left.
      Like (3)
      Reply

      Bo
      May 4, 2021

      Green is fine.

      Carol
      May 5, 2021
      was the day we agreed on, was it not?
      Like
      Reply
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void write() {
    program = new Program(folder).file("thread.txt", THREAD);
  }

  private List<String> comments(String file) {
    return program.run("search", "--json", "--fields", "author,date,votes,text", "*", file).lines();
  }

  @Test
  void whatIsNotCorrectedIsWhatTheTextGives() {
    Ran split = program.run("split", "--json", "thread.txt");
    program.file("pieces.jsonl", split.out());
    List<String> hits = comments("pieces.jsonl");
    assertThat(hits).hasSize(split.lines().size() + 1);
    assertThat(hits.subList(0, hits.size() - 1))
        .containsExactlyInAnyOrderElementsOf(comments("thread.txt").subList(0, hits.size() - 1));
    assertThat(hits.toString()).contains("<b>green</b>");
    assertThat(program.run("search", "green shed", "--json", "pieces.jsonl").out())
        .contains("\"source\":\"pieces.jsonl\",\"record\":1,\"lines\":[4,4]");
  }

  /** The third heading is no heading: its lines belong to the second piece. */
  @Test
  void whatIsCorrectedIsIndexedAsCorrected() {
    List<String> pieces = program.run("split", "--json", "thread.txt").lines();
    assertThat(pieces).hasSize(3);
    String second =
        pieces
            .get(1)
            .replace("Green is fine.", "Green is fine.\\n\\nCarol\\nMay 5, 2021\\nwas the day.");
    program.file("pieces.jsonl", pieces.get(0) + "\n" + second + "\n");
    assertThat(program.run("search", "\"was the day\"", "pieces.jsonl", "--json").out())
        .contains("\"author\":\"Bo\"", "\"total\":1,");
    assertThat(program.run("search", "*", "pieces.jsonl", "--count").out()).isEqualTo("2\n");
  }

  @Test
  void whatIsEmptiedIsReportedAndTheRestIsIn() {
    List<String> pieces = program.run("split", "--json", "thread.txt").lines();
    program.file(
        "pieces.jsonl", pieces.get(0) + "\n" + pieces.get(1).replace("Green is fine.", " ") + "\n");
    Ran ran = program.run("--index", "i", "index", "pieces.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("pieces.jsonl:2: text is empty: remove the line");
    assertThat(program.run("--index", "i", "search", "green", "--count").out()).isEqualTo("1\n");
  }
}
