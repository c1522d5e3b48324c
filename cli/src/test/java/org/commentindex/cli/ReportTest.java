package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to pass on: reports, tables for Excel, sorted concordances, positions of matches. */
class ReportTest {
  private static final String TALK =
      """
      {"id":"a1","title":"Ferry | fares","author":"Ann *A*","date":"2026-04-01T08:14:00Z","url":"https://forum.example.org/t/9/1","text":"😀 Zebra ferry apples are <b>here</b>."}
      {"id":"a2","author":"Ben","date":"2026-04-02","text":"> The ferry is late\\n\\nAlpha ferry zinc."}
      {"id":"a3","text":"Éclair ferry Mango."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder).file("talk.jsonl", TALK).file("q.txt", "ferry\nzinc\n");
    assertThat(program.run("index", "--index", "idx", "talk.jsonl").code()).isZero();
  }

  private Ran search(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx", "search"));
    all.addAll(List.of(args));
    return program.run(all.toArray(String[]::new));
  }

  @Test
  void markdownQuotesEachHitWithItsAuthorDateAndPermalink() {
    Ran ran = search("(zebra OR zinc", "--md", "-n", "1", "--sort", "oldest");
    assertThat(ran.out())
        .isEqualTo(
            """
            # (zebra OR zinc

            2 comments, of which 1 are shown; times in UTC

            Understood as: zebra OR zinc

            **Note:** the ( is never closed: closed at the end

            1. **Ann \\*A\\*** · 2026-04-01 08:14

               *Ferry \\| fares*

               > 😀 **Zebra** ferry apples are here.

               permalink [https://forum.example.org/t/9/1](<https://forum.example.org/t/9/1>) · id a1 · talk.jsonl#1
            """);
    assertThat(ran.err()).contains("1 of 2 comments");
  }

  @Test
  void aPageHasTheCountsAndWarningsAboveTheHits() {
    Ran ran = search("(ferry", "--html", "--full", "--facet", "author");
    Document page = Jsoup.parse(ran.out());
    assertThat(page.select("h1").text()).isEqualTo("(ferry");
    assertThat(page.select(".notice").eachText()).anyMatch(note -> note.contains("never closed"));
    assertThat(page.select("ol.hits > li")).hasSize(3);
    assertThat(page.select("mark").eachText()).containsOnly("ferry");
    assertThat(page.select("blockquote").text()).isEqualTo("The ferry is late");
    assertThat(page.select("a.permalink").eachAttr("href"))
        .containsExactly("https://forum.example.org/t/9/1");
    assertThat(page.select("caption").text()).isEqualTo("Comments by author");
    assertThat(ran.out()).endsWith("</main>\n</body>\n</html>\n");
    assertThat(Jsoup.parse(search("--batch", "q.txt", "--html").out()).select("h1").eachText())
        .containsExactly("ferry", "zinc");
  }

  @Test
  void aReportWithoutHitsSaysSo() {
    Ran ran = search("nowhere", "--md");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("# nowhere\n\n0 comments; times in UTC\n");
    assertThat(search("nowhere", "--html").out()).contains("0 comments");
  }

  @ParameterizedTest
  @CsvSource({
    "--md --ids",
    "--md --kwic",
    "--html --count",
    "--html --explain",
    "--html --context thread",
    "--md --fields id",
    "--md --html",
    "--bom",
    "--bom --json",
    "--kwic-sort left",
    "--kwic --kwic-sort middle",
  })
  void whatContradictsIsRefused(String options) {
    List<String> args = new ArrayList<>(List.of(options.split(" ")));
    args.add("ferry");
    assertThat(search(args.toArray(String[]::new)).code()).isEqualTo(2);
  }

  @Test
  void excelNeedsAByteOrderMark() {
    assertThat(search("zinc", "--csv", "--bom", "--fields", "id").out())
        .isEqualTo("\ufeffid\na2\n");
    assertThat(search("zinc", "--csv", "--fields", "id").out()).isEqualTo("id\na2\n");
  }

  @Test
  void aConcordanceIsSortedByEitherSideAndNamesItsComments() throws IOException {
    assertThat(matches("left")).containsExactly("Alpha", "Éclair", ">The", "Zebra");
    assertThat(matches("right")).containsExactly("apples", "is", "Mango.", "zinc.");
    List<String> lines = search("ferry", "--kwic").lines();
    assertThat(lines).anyMatch(line -> line.endsWith(" Ann *A*      2026-04-01 a1"));
    assertThat(lines).anyMatch(line -> line.endsWith("   a3"));
    assertThat(lines).allMatch(line -> line.length() <= 80);
  }

  private List<String> matches(String side) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : search("ferry", "--kwic", "--kwic-sort", side, "--json").lines()) {
      JsonNode match = new ObjectMapper().readTree(line);
      if (match.get("type").asText().equals("match")) {
        String context = match.get(side).asText().strip();
        int space = side.equals("left") ? context.lastIndexOf(' ') : context.indexOf(' ');
        String word =
            side.equals("left")
                ? context.substring(space + 1)
                : space < 0 ? context : context.substring(0, space);
        words.add(word.equals("The") ? ">The" : word);
        assertThat(match.has("author")).isTrue();
        assertThat(match.has("date")).isTrue();
      }
    }
    return words;
  }

  @Test
  void positionsOfMatchesAreInUtf16AndInCodePoints() throws IOException {
    JsonNode hit = new ObjectMapper().readTree(search("zebra", "--json").lines().getFirst());
    assertThat(hit.get("matches").toString())
        .isEqualTo("[{\"field\":\"text\",\"start\":3,\"end\":8,\"code_points\":[2,7]}]");
    assertThat(hit.get("text").asText().substring(3, 8)).isEqualTo("Zebra");
  }
}
