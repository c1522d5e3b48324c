package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentindex.cli.Program.Ran;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command thread, from outside. */
class ThreadCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String TALK =
      """
      {"id":"a1","thread":"t1","title":"Ferry plan & fares","author":"Ann <script>","date":"2026-04-01T08:14:00Z","url":"https://forum.example.org/t/9/1","text":"Price signals reach *everyone*, see https://example.org/a_b and\\n+ 1 < 2 &amp; \\\"3\\\""}
      {"id":"a2","thread":"t1","parent":"a1","author":"Ben","date":"2026-04-02","text":"> Price signals reach\\n# They \\u001b[31mdo\\u001b[0m \\u202e not."}
      {"id":"a3","thread":"t1","parent":"a2","author":"Cem","date":"2026-04-03","url":"javascript:alert(1)","text":"Who pays the price?"}
      {"id":"a4","thread":"t1","parent":"gone","text":"Nobody."}
      {"id":"a5","thread":"t1","parent":"a6","date":"2026-04-05","text":"Five."}
      {"id":"a6","thread":"t1","parent":"a5","date":"2026-04-06","text":"Six."}
      {"id":"t1","thread":"t2","title":"Ferry fares","text":"A comment whose id is the name of a thread."}
      {"id":"p1","text":"A root without a thread."}
      {"id":"p2","parent":"p1","text":"A reply without a thread."}
      {"id":"p3","parent":"p2","text":"A reply to the reply."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder).file("talk.jsonl", TALK);
    assertThat(program.run("index", "--index", "idx", "talk.jsonl").code()).isZero();
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx", "thread"));
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

  private static String shape(List<JsonNode> objects) {
    return objects.stream()
        .filter(object -> object.has("depth"))
        .map(object -> object.get("id").asText() + object.get("depth").asText())
        .collect(Collectors.joining(" "));
  }

  @Test
  void aThreadIsPrintedWithRepliesBelowWhatTheyAnswer() {
    Ran ran = run("a2", "-q", "\"price signals\"");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith(
            """
            Ferry plan & fares
            6 comments by 3 authors, 2026-04-01 to 2026-04-06, from talk.jsonl

            ▸ Ann <script> · 2026-04-01 08:14
              Price signals reach *everyone*, see https://example.org/a_b and
              + 1 < 2 &amp; "3"
              a1
              permalink https://forum.example.org/t/9/1

              ▸ Ben · 2026-04-02
                > Price signals reach
                # They ␛[31mdo␛[0m <U+202E> not.
                a2

                  Cem · 2026-04-03
                  Who pays the price?
            """)
        .contains("unknown author · answers gone, which is not shown above")
        .doesNotContain("\u001b");
    assertThat(ran.err()).isEqualTo("2 of 6 comments match\n");
  }

  @Test
  void jsonHasEachCommentWithItsDepthAndAnEnd() throws IOException {
    List<JsonNode> objects = json("a2", "--json", "-q", "price");
    assertThat(shape(objects)).isEqualTo("a10 a21 a32 a40 a50 a61");
    JsonNode first = objects.getFirst();
    assertThat(first.get("type").asText()).isEqualTo("comment");
    assertThat(first.get("permalink").asText()).isEqualTo("https://forum.example.org/t/9/1");
    assertThat(first.get("matches").toString())
        .isEqualTo("[{\"field\":\"text\",\"start\":0,\"end\":5,\"code_points\":[0,5]}]");
    JsonNode end = objects.getLast();
    assertThat(end.get("type").asText()).isEqualTo("end");
    assertThat(end.get("total").asInt()).isEqualTo(6);
    assertThat(end.get("matching").asInt()).isEqualTo(3);
    assertThat(json("a2", "--json").getFirst().has("match")).isFalse();
  }

  @Test
  void theOldestAreShownIfThereIsALimit() throws IOException {
    List<JsonNode> objects = json("a6", "--json", "-n", "2");
    assertThat(shape(objects)).isEqualTo("a10 a60");
    assertThat(objects.getLast().get("total").asInt()).isEqualTo(6);
    assertThat(objects.getLast().get("shown").asInt()).isEqualTo(2);
    assertThat(run("a6", "-n", "2").err()).isEqualTo("2 of 6 comments shown\n");
    assertThat(run("a6", "-n", "0").code()).isEqualTo(2);
  }

  @Test
  void aThreadIsNamedByIdNameOrWords() throws IOException {
    assertThat(shape(json("a1", "--json"))).startsWith("a10 a21");
    assertThat(shape(json("plan", "--json"))).startsWith("a10 a21");
    assertThat(shape(json("t2", "--json"))).isEqualTo("t10");
    Ran both = run("t1");
    assertThat(both.out()).contains("A comment whose id");
    assertThat(both.err())
        .contains("t1 is the id of a comment", "name of a thread of 6 comments", "a1");
    Ran several = run("Ferry");
    assertThat(several.code()).isEqualTo(1);
    assertThat(several.out()).isEmpty();
    assertThat(several.err()).contains("several threads have the words Ferry", "  t1  ", "  t2  ");
    Ran none = run("nowhere");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("no comment or thread has the id or name nowhere");
  }

  @Test
  void repliesConnectCommentsWithoutAThread() throws IOException {
    assertThat(shape(json("p3", "--json"))).isEqualTo("p10 p21 p32");
    assertThat(shape(json("p1", "--json"))).isEqualTo("p10 p21 p32");
  }

  @Test
  void aPageIsEscapedAndComplete() {
    Ran ran = run("a2", "--html", "-q", "price");
    Document page = Jsoup.parse(ran.out());
    assertThat(page.select("script, img, link, iframe")).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("Ferry plan & fares");
    assertThat(page.select("article")).hasSize(6);
    assertThat(page.select("mark").eachText()).containsExactly("Price", "Price", "price");
    assertThat(page.select("blockquote").eachText()).containsExactly("Price signals reach");
    assertThat(page.select("a[href]").eachAttr("href"))
        .contains("https://forum.example.org/t/9/1", "https://example.org/a_b", "#c-a1")
        .noneMatch(address -> address.startsWith("javascript"));
    assertThat(page.select(".answers a").eachAttr("href"))
        .allMatch(link -> page.getElementById(link.substring(1)) != null);
    assertThat(page.select(".bar").text()).isEqualTo("3 matches 1 Ann <script> 2 Ben 3 Cem");
    assertThat(ran.out()).doesNotContain("\u001b");
  }

  @Test
  void markdownIsEscaped() {
    assertThat(run("a2", "--md", "-q", "\"price signals\"").out())
        .startsWith(
            """
            # Ferry plan & fares

            6 comments by 3 authors, 2026-04-01 to 2026-04-06, from talk.jsonl; times in UTC

            Marked: "price signals"

            - ▸ **Ann \\<script>** · 2026-04-01 08:14

              **Price signals** reach \\*everyone\\*, see https://example.org/a_b and\s\s
              \\+ 1 \\< 2 \\&amp; "3"

              permalink [https://forum.example.org/t/9/1](<https://forum.example.org/t/9/1>) · id a1 · talk.jsonl#1

              - ▸ **Ben** · 2026-04-02

                > **Price signals** reach\s\s

                \\# They ␛\\[31mdo␛\\[0m \\<U+202E> not.
            """);
  }

  @Test
  void aLongThreadWithBrokenAndCircularParentsIsPrintedWhole() throws IOException {
    String comments =
        IntStream.range(0, 1_200)
            .mapToObj(
                i ->
                    "{\"id\":\"m%d\",\"thread\":\"long\",\"parent\":\"%s\",\"text\":\"Ferry number %d.\"}"
                        .formatted(i, i % 10 == 0 ? "lost" + i : "m" + (i * 7 % 1_200), i))
            .collect(Collectors.joining("\n"));
    program.file("long.jsonl", comments);
    List<JsonNode> objects = json("m5", "--json", "-q", "ferry");
    assertThat(objects).isEmpty(); // in another index
    Ran ran = program.run("thread", "long", "long.jsonl", "-q", "ferry", "--json");
    assertThat(ran.lines()).hasSize(1_201);
    assertThat(ran.lines().stream().map(line -> line.substring(0, 40)).distinct()).hasSize(1_201);
    assertThat(ran.err()).contains("1,200 of 1,200 comments match");
    assertThat(program.run("thread", "long", "long.jsonl").lines())
        .allMatch(line -> line.length() <= 80);
  }
}
