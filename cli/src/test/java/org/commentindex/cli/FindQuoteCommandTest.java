package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command find-quote, from outside. */
class FindQuoteCommandTest {
  private static final String TALK =
      """
      {"id":"a1","author":"Ann","date":"2026-04-01","url":"https://forum.example.org/t/9/1","text":"The evening ferry is full of nurses, and nobody at the office counts them."}
      {"id":"a2","author":"Ben","date":"2026-04-02","text":"> The evening ferry is full of nurses\\n\\nIs it?"}
      {"id":"a3","author":"Cem","date":"2026-04-03","text":"The evening ferry was full of nurses and bakers, and nobody at the office counts \\u001b[31mthem."}
      """;

  @TempDir private Path folder;

  private Program program() {
    return new Program(folder).file("talk.jsonl", TALK);
  }

  @Test
  void theSourceComesFirstWithItsPermalinkThenAlteredCopies() {
    Ran ran =
        program()
            .run(
                "find-quote",
                "the evening ferry is full of nurses, and nobody at the office counts them",
                "talk.jsonl");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith(
            """
             1  Ann · 2026-04-01 · +1 alike · exact
                The evening ferry is full of nurses, and nobody at the office counts them.
                a1  talk.jsonl#1
                permalink https://forum.example.org/t/9/1

             2  Cem · 2026-04-03 · +1 alike · near, containment 0.93
            """)
        .contains("{+bakers, and+} nobody at the office")
        .contains(" 3  Ben · 2026-04-02 · partial, containment 0.50, in a quotation")
        .doesNotContain("\u001b");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(ran.err()).isEqualTo("3 comments\n");
  }

  @Test
  void thePassageMayComeFromAFileOrStandardInput() throws IOException {
    Program program = program().file("quote.txt", "> full of\n> nurses\n");
    Ran fromFile = program.run("find-quote", "--file", "quote.txt", "talk.jsonl", "--json");
    JsonNode first = new ObjectMapper().readTree(fromFile.lines().getFirst());
    assertThat(first.get("id").asText()).isEqualTo("a1");
    assertThat(first.get("kind").asText()).isEqualTo("exact");
    assertThat(first.get("words").asText()).isEqualTo("full of nurses,");
    assertThat(first.get("place").toString())
        .isEqualTo("{\"start\":21,\"end\":36,\"code_points\":[21,36]}");
    Ran typed =
        program()
            .typing("full of nurses")
            .run("find-quote", "--file", "-", "talk.jsonl", "-n", "1");
    assertThat(typed.out()).startsWith(" 1  Ann");
    assertThat(typed.err()).isEqualTo("1 of 3 comments\n");
  }

  /** Also the topics, which are not stored with a comment but discovered. */
  @Test
  void theCommentHasTheFieldsOfAHit() throws IOException {
    Ran hit = program().run("search", "id:a1", "talk.jsonl", "--json");
    Ran passage = program().run("find-quote", "ferry is full", "talk.jsonl", "--json");
    ObjectMapper json = new ObjectMapper();
    JsonNode topics = json.readTree(hit.lines().getFirst()).get("topics");
    assertThat(topics.size()).isPositive();
    assertThat(json.readTree(passage.lines().getFirst()).get("topics")).isEqualTo(topics);
  }

  @Test
  void whatNobodyWroteIsNotFound() {
    Ran ran = program().run("find-quote", "nobody wrote this anywhere", "talk.jsonl");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("no comment has this passage\n");
    assertThat(program().run("find-quote").code()).isEqualTo(2);
    assertThat(program().run("find-quote", " ", "talk.jsonl").err())
        .isEqualTo("comments: the passage is blank; see comments find-quote --help\n");
    assertThat(program().run("find-quote", "-n", "0", "x", "talk.jsonl").code()).isEqualTo(2);
    assertThat(program().run("find-quote", "--file", "none.txt", "talk.jsonl").code()).isEqualTo(2);
  }
}
