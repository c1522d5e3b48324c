package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commentindex.cli.Program.Ran;
import org.commentindex.cli.command.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Queries compared over time. */
class TrendCommandTest {
  private static final String RECORDS =
      """
      {"id":"1","text":"The ferry was full today.","date":"2025-11-30T23:30:00Z"}
      {"id":"2","text":"The tram was late again.","date":"2025-12-02T10:00:00Z"}
      {"id":"3","text":"Ferry or tram, who can say?","date":"2026-02-03T10:00:00Z"}
      {"id":"4","text":"Neither of them runs on Sundays.","date":"2026-02-04T10:00:00Z"}
      {"id":"5","text":"A ferry at an unknown time."}
      """;

  @TempDir private Path folder;
  private Program program;

  @BeforeEach
  void indexed() {
    program = new Program(folder).file("talk.jsonl", RECORDS);
    assertThat(program.run("index", "--index", "idx", "talk.jsonl").code()).isZero();
  }

  private Ran trend(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx", "trend"));
    all.addAll(List.of(args));
    return program.run(all.toArray(String[]::new));
  }

  @Test
  void everyPeriodHasANumberForEveryQuery() {
    assertThat(trend("ferry", "tram", "--csv").out())
        .isEqualTo(
            """
            query,period,comments,all,share
            ferry,2025-11,1,1,1.0
            ferry,2025-12,0,1,0.0
            ferry,2026-01,0,0,0.0
            ferry,2026-02,1,2,0.5
            tram,2025-11,0,1,0.0
            tram,2025-12,1,1,1.0
            tram,2026-01,0,0,0.0
            tram,2026-02,1,2,0.5
            """);
    assertThat(trend("ferry", "tram", "--by", "year", "--share").out())
        .isEqualTo(
            """
                  ferry         tram
            2025  1   50.0%     1   50.0%
            2026  1   50.0%     1   50.0%

            """);
  }

  @Test
  void commentsWithoutADateAreCountedAndSaid() {
    assertThat(trend("ferry", "tram").err())
        .isEqualTo("ferry: 3 comments (1 without a date, in no period)\ntram: 2 comments\n");
    assertThat(trend("ferry", "--json").lines().getLast())
        .contains("\"type\":\"trend_total\"", "\"comments\":3,\"undated\":1");
  }

  @Test
  void onlySomeCommentsAreLookedAt() {
    assertThat(trend("ferry tram", "ferry OR tram", "-q", "date:2026", "--tsv").lines())
        .containsExactly(
            "query\tperiod\tcomments\tall\tshare",
            "ferry tram\t2026-02\t1\t2\t0.5",
            "ferry OR tram\t2026-02\t1\t2\t0.5");
  }

  @Test
  void periodsAreThoseOfTheZone() {
    assertThat(trend("ferry", "--csv", "--tz", "Europe/Berlin").lines())
        .contains("ferry,2025-12,1,2,0.5")
        .noneMatch(line -> line.contains("2025-11"));
    assertThat(trend("ferry", "--by", "week", "--csv").lines())
        .contains("ferry,2025-W48,1,1,1.0", "ferry,2026-W06,1,2,0.5")
        .hasSize(1 + 11);
    assertThat(trend("ferry", "--by", "day").out())
        .contains("2025-12-03  to 2026-02-02: no comments\n");
  }

  @Test
  void aQueryThatMatchesNothingIsZero() {
    assertThat(trend("zyzzyva", "ferry", "--by", "year", "--csv").out())
        .startsWith("query,period,comments,all,share\nzyzzyva,2025,0,2,0.0\n");
    assertThat(trend("zyzzyva").code()).isEqualTo(ExitCodes.NOTHING_FOUND);
    assertThat(trend("price signals ferry", "--by", "year", "--csv").lines())
        .contains("price signals ferry,2025,0,2,0.0");
    assertThat(trend().code()).isEqualTo(ExitCodes.ERROR);
  }

  @Test
  void argumentsAtTheEndThatNameFilesArePaths() {
    program.file("other.jsonl", "{\"id\":\"x\",\"text\":\"A ferry.\",\"date\":\"2024-05-01\"}\n");
    assertThat(program.run("trend", "ferry", "tram", "other.jsonl", "--csv").lines())
        .contains("ferry,2024-05,1,1,1.0", "tram,2024-05,0,1,0.0");
  }

  @Test
  void barsArePrintedOnATerminal() {
    Ran wide = program.onTerminal().run("--index", "idx", "trend", "ferry", "tram");
    assertThat(wide.out()).contains("2025-11  1  ██████").doesNotContain("\u001b[34m");
    Ran many =
        program
            .onTerminal()
            .with("NO_COLOR", "1")
            .run("--index", "idx", "trend", "a", "b", "c", "d", "e", "f", "g");
    assertThat(many.lines()).allMatch(line -> line.length() <= 80);
    assertThat(many.lines().stream().filter(line -> line.startsWith("2025-11"))).hasSize(2);
  }

  @Test
  void aChartIsAFileOfItsOwn() throws Exception {
    Ran ran = trend("ferry \"ferry\" <&>", "tram", "--svg", "trend.svg", "--share");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("wrote trend.svg\n");
    String svg = Files.readString(folder.resolve("trend.svg"));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Share of all comments by month");
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "2025-11 to 2026-02. ferry \"ferry\" <&>: 3 comments, most in 2025-11 (1);"
                + " tram: 2 comments, most in 2025-12 (1).");
    assertThat(svg)
        .contains("role=\"img\"", "prefers-color-scheme: dark", "stroke-dasharray=\"8 4\"")
        .contains("<title>tram, 2026-02: 1 comment (50.0% of 2)</title>")
        .doesNotContain("href", "url(", "NaN");
  }

  @Test
  void aChartWithoutDatesIsStillAChart() throws IOException {
    program.file("undated.jsonl", "{\"id\":\"x\",\"text\":\"A ferry.\"}\n");
    Ran ran = program.run("trend", "ferry", "undated.jsonl", "--svg", "-");
    assertThat(ran.out()).contains("<desc id=\"desc\">No comment has a date.</desc>");
    assertThat(ran.err()).contains("ferry: 1 comment (1 without a date, in no period)");
  }
}
