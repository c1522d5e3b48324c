package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search shows beside its hits, from outside. */
class BesideHitsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder).file("talk.jsonl", CommandsTest.RECORDS);
    assertThat(program.run("index", "--index", "idx", "talk.jsonl").code()).isZero();
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx"));
    all.addAll(List.of(args));
    return program.run(all.toArray(String[]::new));
  }

  private List<JsonNode> json(String... args) throws IOException {
    Ran ran = run(args);
    List<JsonNode> objects = new ArrayList<>();
    for (String line : ran.lines()) {
      objects.add(JSON.readTree(line));
    }
    return objects;
  }

  @Test
  void everyMatchIsALineWithTheWordsAroundIt() throws IOException {
    Ran ran = run("search", "--kwic", "bakers OR \"price signals\"");
    assertThat(ran.lines()).hasSize(3);
    int middle = ran.lines().getFirst().indexOf("Price signals");
    assertThat(ran.lines()).allMatch(line -> line.length() <= 80);
    assertThat(ran.out()).contains("what the baker knows", "asked the bakers,");
    assertThat(ran.lines().stream().map(line -> line.indexOf("baker")).filter(at -> at >= 0))
        .containsOnly(middle);

    assertThat(json("search", "--kwic", "--json", "\"price signals\""))
        .extracting(line -> line.get("type").asText())
        .containsExactly("match", "end");
    JsonNode match = json("search", "--kwic", "--json", "\"price signals\"").getFirst();
    assertThat(match.get("left").asText()).isEmpty();
    assertThat(match.get("match").asText()).isEqualTo("Price signals");
    assertThat(match.get("right").asText()).startsWith(" reach everyone");
    assertThat(run("search", "--kwic", "--ids", "bakers").code()).isEqualTo(2);
  }

  @Test
  void hitsOfWhichOnlyIdsAreAskedAreTheSame() throws IOException {
    for (String query : List.of("the", "price OR bakers", "pri*", "nowhere bakers")) {
      for (String offset : List.of("0", "1")) {
        List<JsonNode> read = search(query, offset, "query,rank,id,score");
        read.forEach(line -> ((ObjectNode) line).remove(List.of("score", "took_ms")));
        List<JsonNode> ids = search(query, offset, "id,rank,query");
        ids.forEach(line -> ((ObjectNode) line).remove("took_ms"));
        assertThat(ids).isEqualTo(read).hasSizeGreaterThan(1);
      }
    }
  }

  private List<JsonNode> search(String query, String offset, String fields) throws IOException {
    return json("search", query, "--relax", "--json", "--offset", offset, "--fields", fields);
  }

  @Test
  void aHitIsShownInItsThread() throws IOException {
    Ran ran = run("search", "--context", "thread", "classifier");
    assertThat(ran.out())
        .containsSubsequence(
            "3 comments by 3 authors",
            "  Ann · ",
            "  Price signals reach",
            "  ▸ Ben · ",
            "    A classifier cannot",
            "  Cem · ",
            "  Nobody asked the bakers");
    assertThat(json("search", "--json", "--context", "parents", "classifier"))
        .extracting(line -> line.path("type").asText() + " " + line.path("id").asText())
        .containsExactly("hit a2", "context a1", "context a2", "end ");
    assertThat(run("search", "--context", "family", "classifier").err())
        .contains("--context must be one of parents, thread, got family");
  }

  @Test
  void theFirstHitsSayWhyTheyScoreAsTheyDo() throws IOException {
    Ran ran = run("search", "--explain", "bakers");
    assertThat(ran.out())
        .contains("word bakers", "baker/bakers or a word form in the text, 1×; in 2 comments");
    assertThat(json("search", "--json", "--relax", "--explain", "bakers -flour zyzzyva"))
        .extracting(line -> line.path("type").asText())
        .containsExactly("explanation", "hit", "score", "end");
  }

  @Test
  void whatFindsNothingIsAnsweredWithSuggestions() throws IOException {
    Ran ran = run("search", "clasifier");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("  try classifier  (1 comment; as spelt here)");
    JsonNode near = json("search", "--json", "clasifier").getLast().get("suggestions").get(0);
    assertThat(near.get("query").asText()).isEqualTo("classifier");
    assertThat(near.get("total").asInt()).isEqualTo(1);
  }
}
