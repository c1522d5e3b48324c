package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comment quotes, from outside. The reply comes before the comment that it quotes. */
class QuotesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String RECORDS =
      """
      {"id":"q1","author":"Cem","date":"2026-04-03T10:00:00Z","text":"> nobody has asked the bakers\\n\\nNor the millers.\\n\\n> price signals reach everyone who buys bread\\n\\nThey do not."}
      {"id":"q2","author":"Dora","date":"2026-04-04T10:00:00Z","parent":"q1","text":"> price signals reach everyone who buys bread\\n\\nQuarrelsome, both of you."}
      {"id":"a1","author":"Ann","date":"2026-04-01T10:00:00Z","text":"Price signals reach everyone who buys bread, and that is all one needs to know of them."}
      {"id":"a2","text":"I wonder why nobody has asked the bakers or anybody else who has to get up at three."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program =
        new Program(folder)
            .with("COMMENTS_INDEX", folder.resolve("idx").toString())
            .file("talk.jsonl", RECORDS);
    assertThat(program.run("index", "talk.jsonl").code()).isZero();
  }

  @Test
  void aCommentIsShownWithWhatItQuotes() {
    Ran ran = program.run("show", "q1");
    assertThat(ran.lines())
        .containsSubsequence(
            "quotes    a2  nobody has asked the bakers",
            "quotes    a1 (Ann, 2026-04-01)  price signals reach everyone who buys bread");
    assertThat(program.run("show", "a1").out()).doesNotContain("quotes");
  }

  @Test
  void scriptsReadWhatACommentQuotes() throws IOException {
    JsonNode quotes = JSON.readTree(program.run("show", "q1", "--json").out()).get("quotes");
    assertThat(quotes)
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"id\":\"a2\",\"author\":null,\"text\":\"nobody has asked the bakers\","
                + "\"containment\":1.0}",
            "{\"id\":\"a1\",\"author\":\"Ann\",\"text\":\"price signals reach everyone who buys"
                + " bread\",\"containment\":1.0}");
    assertThat(JSON.readTree(program.run("show", "a1", "--json").out()).get("quotes")).isEmpty();
  }

  @Test
  void whatAHitQuotesStandsWhereItsParentWould() {
    Ran ran = program.run("search", "--context", "parents", "millers");
    assertThat(ran.out())
        .containsSubsequence(
            "      (quoted) I wonder why nobody has asked",
            "      (quoted) Ann: Price signals reach everyone",
            "    ▸   Cem: > nobody has asked the bakers");
    assertThat(program.run("search", "--json", "--context", "parents", "millers").lines())
        .filteredOn(line -> line.contains("\"type\":\"context\""))
        .extracting(line -> JSON.readTree(line))
        .extracting(line -> line.get("id").asText() + line.get("depth") + line.get("quoted"))
        .containsExactly("a20true", "a10true", "q11false");
  }

  @Test
  void whereTheParentIsKnownItStandsAlone() {
    Ran ran = program.run("search", "--context", "parents", "quarrelsome");
    assertThat(ran.out()).contains("      Cem: >", "    ▸   Dora: >").doesNotContain("(quoted)");
  }

  @Test
  void pastedCommentsAreLinkedToo() {
    Path data = Path.of(System.getProperty("project.root", "..")).resolve("sample-data/thread.txt");
    Ran ran =
        program.run(
            "search", "--context", "parents", "Our mirror alone", data.toAbsolutePath().toString());
    assertThat(ran.out()).contains("(quoted) Re: Open weights and small countries");
  }
}
