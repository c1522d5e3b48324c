package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command does with an index, from outside. */
class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Four records, two of them the same text: three comments. */
  static final String RECORDS =
      """
      {"id":"a1","author":"Ann","date":"2026-04-01T10:00:00Z","thread":"t","votes":3,"text":"Price signals reach everyone who buys bread, see https://example.org/bread for a list."}
      {"id":"a2","author":"Ben","date":"2026-04-02T10:00:00Z","thread":"t","parent":"a1","votes":9,"text":"A classifier cannot know what the baker knows about flour this week."}
      {"id":"a3","author":"Cem","date":"2026-04-03T10:00:00Z","thread":"t","text":"Nobody asked the bakers, and signals of price were late \\u001b[31m here."}
      {"id":"a2","author":"Ben","date":"2026-04-02T09:55:00Z","thread":"t","parent":"a1","text":"A classifier cannot know what the baker knows about flour this week."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder).file("talk.jsonl", RECORDS);
    Ran ran = program.run("index", "--index", "idx", "talk.jsonl");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("4 records: 3 new, 1 folded (1 exact) from 1 file in ");
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

  /** What asks for less finds the same, whether the texts of hits have to be read for it or not. */
  @ParameterizedTest
  @ValueSource(strings = {"signals", "classifier OR signals", "flour*", "price signals know"})
  void whatAsksForLessFindsTheSame(String query) throws IOException {
    List<JsonNode> whole = json("search", query, "--json");
    JsonNode end = whole.removeLast();
    List<String> ids = whole.stream().map(hit -> hit.get("id").textValue()).toList();
    assertThat(run("search", query, "--ids").lines()).isEqualTo(ids);
    assertThat(run("search", query, "--count").out()).isEqualTo(end.get("total") + "\n");
    for (String fields : List.of("id", "score,votes", "id,topics", "snippets", "text,copies")) {
      List<JsonNode> some = json("search", query, "--json", "--fields", fields);
      assertThat(some.removeLast().get("total")).isEqualTo(end.get("total"));
      assertThat(some).hasSameSizeAs(whole);
      for (int i = 0; i < some.size(); i++) {
        for (String field : fields.split(",")) {
          assertThat(some.get(i).get(field)).as(field).isEqualTo(whole.get(i).get(field));
        }
      }
    }
  }

  @Test
  void aFoundCommentIsShown() {
    Ran ran = run("search", "classifier");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Ben · 2026-04-02 · 9 votes · seen 2×", "talk.jsonl");
    assertThat(ran.err()).isEqualTo("1 comment\n");
  }

  @Test
  void theIndexStandsBeforeOrAfterTheCommandOrInAVariable() {
    assertThat(program.run("search", "--index", "idx", "classifier").code()).isZero();
    assertThat(program.run("search", "classifier", "--index", "idx").code()).isZero();
    assertThat(program.run("--index=idx", "search", "classifier").code()).isZero();
    assertThat(program.run("search", "classifier").code()).isEqualTo(2);
    assertThat(program.with("COMMENTS_INDEX", "idx").run("search", "classifier").code()).isZero();
  }

  @Test
  void withoutAnyOfTheseTheIndexIsTheUsersOwn() {
    program.run("index", "talk.jsonl");
    assertThat(folder.resolve("home/.local/share/comments/index")).isNotEmptyDirectory();
    program.with("XDG_DATA_HOME", folder.resolve("data").toString()).run("index", "talk.jsonl");
    assertThat(folder.resolve("data/comments/index")).isNotEmptyDirectory();
  }

  @Test
  void aPhraseIsInOrder() {
    assertThat(run("search", "\"price signals\"", "--ids").out()).isEqualTo("a1\n");
    assertThat(run("search", "\"signals price\"", "--ids").code()).isEqualTo(1);
    assertThat(run("search", "--phrase", "price signals", "--ids").out()).isEqualTo("a1\n");
  }

  @Test
  void nothingFoundIsCodeOneAndSaidOnStandardError() {
    Ran ran = run("search", "\"no such words\"");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("no comment found for ");
    assertThat(run("search", "--quiet", "\"no such words\"").err()).isEmpty();
  }

  @Test
  void aQueryMayBeginWithAHyphen() {
    assertThat(run("search", "-classifier baker", "--ids").out()).doesNotContain("a2");
    assertThat(run("search", "--ids", "--", "-classifier").out()).contains("a1", "a3");
    assertThat(run("search", "-classifier", "--ids").out()).contains("a1", "a3");
  }

  @Test
  void hitsAndTheirEndInJson() throws IOException {
    List<JsonNode> objects = json("search", "classifier", "--json");
    assertThat(objects).hasSize(2);
    assertThat(objects.getFirst().required("type").asText()).isEqualTo("hit");
    assertThat(objects.getFirst().required("copies").asInt()).isEqualTo(2);
    assertThat(objects.getLast().required("total").asInt()).isEqualTo(1);
    assertThat(json("search", "classifier", "--json", "--fields", "id").getFirst())
        .hasToString("{\"v\":1,\"type\":\"hit\",\"id\":\"a2\"}");
  }

  @Test
  void countsIdsAndOrder() {
    assertThat(run("search", "--count", "baker").out()).isEqualTo("2\n");
    assertThat(run("search", "--any", "--ids", "--sort", "newest", "price classifier").out())
        .isEqualTo("a3\na2\na1\n");
    assertThat(
            run(
                    "search",
                    "--any",
                    "--ids",
                    "--sort",
                    "oldest",
                    "-n",
                    "1",
                    "--offset",
                    "1",
                    "price classifier")
                .out())
        .isEqualTo("a2\n");
    assertThat(run("search", "--any", "--ids", "--sort", "votes", "price classifier").out())
        .startsWith("a2\na1\n");
  }

  @Test
  void manyQueriesInOneRun() throws IOException {
    program.file("queries.txt", "classifier\n\n\"no such words\"\nbread\n");
    List<JsonNode> objects = json("search", "--batch", "queries.txt", "--json", "--fields", "id");
    assertThat(objects.stream().map(o -> o.required("type").asText()))
        .containsExactly("hit", "end", "end", "hit", "end");
    assertThat(
            program
                .typing("bread\n")
                .run("--index", "idx", "search", "--batch", "-", "--ids")
                .out())
        .isEqualTo("a1\n");
  }

  @Test
  void whatIsFoundAsATable() {
    assertThat(run("search", "classifier", "--csv", "--fields", "id,author,copies"))
        .isEqualTo(new Ran(0, "id,author,copies\na2,Ben,2\n", "1 comment\n"));
    assertThat(run("search", "zyzzyva", "--tsv", "--fields", "id").out()).isEqualTo("id\n");
    assertThat(run("search", "zyzzyva", "--tsv").code()).isEqualTo(1);
    assertThat(run("search", "baker", "--count", "--csv", "--fields", "query,total").out())
        .isEqualTo("query,total\nbaker,2\n");
    assertThat(run("search", "baker", "--count", "--facet", "author,month", "--tsv").out())
        .isEqualTo(
            """
            query\tfacet\tvalue\tcomments\tshare
            baker\tauthor\tBen\t1\t0.5
            baker\tauthor\tCem\t1\t0.5
            baker\tmonth\t2026-04\t2\t1.0
            """);
    assertThat(run("urls", "--csv").out()).isEqualTo("url,comments\nhttps://example.org/bread,1\n");
    assertThat(run("urls", "--sites", "--tsv").out()).isEqualTo("site\tcomments\nexample.org\t1\n");
    assertThat(run("copies", "--tsv", "--fields", "id,record,original").out())
        .isEqualTo("id\trecord\toriginal\na2\t4\ttalk.jsonl#2\n");
    assertThat(run("export", "--csv", "--fields", "id,votes").out())
        .isEqualTo("id,votes\na1,3\na2,9\na3,\n");
    assertThat(run("stats", "--tsv", "--fields", "comments,folded").out())
        .isEqualTo("comments\tfolded\n3\texact=1; near=0; partial=0\n");
  }

  @Test
  void countsWithTheirFacetsInText() {
    assertThat(run("search", "baker", "--count", "--facet", "author").out())
        .startsWith("author\n")
        .endsWith("\n2\n");
    assertThat(run("search", "baker", "--count", "--explain").out())
        .startsWith("understood")
        .endsWith("\n2\n");
  }

  @Test
  void aFileOfQueriesMayBeginWithAMark() {
    program.file("marked.txt", "\ufeffbread\r\n");
    assertThat(run("search", "--batch", "marked.txt", "--ids").out()).isEqualTo("a1\n");
  }

  @Test
  void peopleSeeWhichOfManyQueriesIsAnswered() {
    program.file("queries.txt", "bread\nzyzzyva\n");
    assertThat(run("search", "--batch", "queries.txt").lines())
        .startsWith("? bread", " 1  Ann · 2026-04-01 · 3 votes")
        .endsWith("? zyzzyva");
  }

  @Test
  void wherePathsAreMistypedNoIndexIsMade() {
    Ran ran = program.run("index", "--index", "fresh", "nope.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("comments: nope.jsonl: no such file; no index was created; check the path\n");
    assertThat(folder.resolve("fresh")).doesNotExist();
    assertThat(program.run("index", "--index", "fresh", "nope.jsonl", "talk.jsonl").out())
        .startsWith("4 records: 3 new, 1 folded (1 exact) from 1 file in ");
  }

  @Test
  void aMissingFileIsNoRecord() {
    Ran ran = run("index", "nope.jsonl");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).startsWith("0 records in ");
  }

  @Test
  void facetsAndExplanation() {
    assertThat(run("search", "baker", "--facet", "author,month").out())
        .contains("author\n  1   50.0%  Ben\n", "month\n  2  100.0%  2026-04\n");
    assertThat(
            program
                .onTerminal()
                .with("NO_COLOR", "1")
                .run("--index", "idx", "search", "baker", "--facet", "month")
                .out())
        .contains("  2  100.0%  2026-04  " + "█".repeat(40) + "\n");
    assertThat(run("search", "baker -flour", "--explain").out())
        .contains("understood  ", "all of", "not");
  }

  @Test
  void aCommentIsShownWholeInItsThread() throws IOException {
    assertThat(run("show", "a1").out())
        .contains(
            "Price signals reach everyone", "cites     https://example.org/bread", "answered  a2");
    assertThat(run("show", "a2").out()).contains("answers   a1  Ann: Price signals");
    assertThat(json("show", "a1", "--json").getFirst().required("replies")).hasToString("[\"a2\"]");
    assertThat(run("show", "zz").code()).isEqualTo(1);
  }

  @Test
  void noEscapeOfACommentReachesPeopleRaw() {
    assertThat(run("show", "a3").out()).contains("␛[31m").doesNotContain("\u001b");
    assertThat(run("search", "bakers", "--json").out())
        .contains("\\u001B[31m")
        .doesNotContain("\u001b");
  }

  @Test
  void citedUrlsAndSites() {
    assertThat(run("urls").out()).isEqualTo("1  https://example.org/bread\n");
    assertThat(run("urls", "--sites", "--json").out())
        .isEqualTo("{\"v\":1,\"type\":\"site\",\"site\":\"example.org\",\"comments\":1}\n");
    assertThat(run("urls", "-q", "classifier").code()).isEqualTo(1);
  }

  @Test
  void topicRulesTagEverythingAgain() {
    program.file("topics.txt", "machines = classifier\n");
    assertThat(run("topics", "--file", "topics.txt", "--json").out())
        .contains("{\"v\":1,\"type\":\"topic\",\"topic\":\"machines\",\"comments\":1}\n");
    assertThat(run("search", "topic:machines", "--ids").out()).isEqualTo("a2\n");
  }

  @Test
  void copiesComeWithTheirEvidence() throws IOException {
    assertThat(run("copies").out()).contains("exact", "similarity 1.00", "same words");
    assertThat(json("copies", "--kind", "exact", "--json").getFirst().required("record").asInt())
        .isEqualTo(4);
    assertThat(run("copies", "--kind", "partial").code()).isEqualTo(1);
    assertThat(run("copies", "--id", "a1").code()).isEqualTo(1);
  }

  @Test
  void anExportGivesTheSameIndex() {
    Ran exported = run("export");
    program.file("export.jsonl", exported.out()).run("--index", "again", "index", "export.jsonl");
    assertThat(program.run("--index", "again", "export").out()).isEqualTo(exported.out());
    assertThat(exported.lines()).hasSize(3);
  }

  @Test
  void theSameFileAgainIsUnchanged() {
    assertThat(run("index", "talk.jsonl").out())
        .startsWith("4 records: 4 unchanged from 1 file in ");
  }

  @Test
  void statsSayWhatIsThere() throws IOException {
    assertThat(run("stats").out()).contains("comments    3\n", "records     4 (copies: 1 exact)\n");
    assertThat(json("stats", "--json").getFirst().required("comments").asInt()).isEqualTo(3);
  }

  @Test
  void removingAsksFirst() {
    Ran refused = run("remove", "id:a1");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--yes");
    assertThat(program.onTerminal().typing("n\n").run("--index", "idx", "remove", "id:a1").out())
        .isEmpty();
    assertThat(run("search", "id:a1", "--count").out()).isEqualTo("1\n");
    assertThat(run("remove", "--yes", "id:a1").out()).isEqualTo("removed 1 comment\n");
    assertThat(run("search", "id:a1", "--count").out()).isEqualTo("0\n");
    assertThat(run("remove", "--yes", "id:a1").code()).isEqualTo(1);
  }

  @Test
  void splittingShowsLinesAndRules() throws IOException {
    program.file("lines.txt", "One comment.\nAnother comment.\n");
    List<JsonNode> pieces = json("split", "lines.txt", "--split", "line", "--json");
    assertThat(pieces).hasSize(2);
    assertThat(pieces.getLast().required("lines")).hasToString("[2,2]");
    assertThat(run("split", "lines.txt", "--split", "line").out()).contains("  2  line 2 · ");
    assertThat(program.typing("x\n").run("split", "-", "--split", "line").code()).isZero();
  }

  @Test
  void standardInputIsIndexed() {
    Ran ran = program.typing(RECORDS).run("index", "--index", "other", "-");
    assertThat(ran.out()).startsWith("4 records: 3 new");
  }

  @Test
  void anIndexFolderThatIsAFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("notes"), "mine");
    for (String[] command : new String[][] {{"search", "x"}, {"index", "talk.jsonl"}, {"stats"}}) {
      List<String> args = new ArrayList<>(List.of("--index", "notes"));
      args.addAll(List.of(command));
      Ran ran = program.run(args.toArray(String[]::new));
      assertThat(ran.code()).as(command[0]).isEqualTo(2);
      assertThat(ran.err())
          .as(command[0])
          .startsWith("comments: ")
          .containsOnlyOnce("\n")
          .contains("notes");
    }
    assertThat(folder.resolve("notes")).hasContent("mine");
  }

  @Test
  void aStackTraceIsForDebuggingOnly() {
    assertThat(program.run("--index", "none", "stats").err()).containsOnlyOnce("\n");
    assertThat(program.run("--index", "none", "--debug", "stats").err()).contains("\tat ");
    assertThat(program.run("--index", "none", "stats", "--debug").err()).contains("\tat ");
  }
}
