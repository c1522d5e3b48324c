package org.commentindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.cli.Program.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets of a search: how many values, in which order, of which time zone. */
class FacetsCommandTest {
  private static final int MONTHS = 30;

  @TempDir private Path folder;
  private Program program;

  /** Thirty comments of thirty months and authors, one without a date, two a year apart. */
  @BeforeEach
  void indexed() {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < MONTHS; i++) {
      records.append(
          """
          {"id":"m%d","body":"A rainy day of number %d.","author":"Person %d","date":"%d-%02d-05T00:00:00Z"}
          """
              .formatted(i, i, i % 20, 2020 + i / 12, i % 12 + 1));
    }
    records.append(
        """
        {"id":"u","body":"A rainy day at some time.","author":"Person 0"}
        {"id":"s1","body":"Snow before.","date":"2020-12-31T23:30:00Z"}
        {"id":"s2","body":"Snow after.","date":"2021-03-31T23:30:00Z"}
        """);
    program = new Program(folder).file("talk.jsonl", records.toString());
    assertThat(program.run("index", "--index", "idx", "talk.jsonl").code()).isZero();
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of("--index", "idx", "search"));
    all.addAll(List.of(args));
    return program.run(all.toArray(String[]::new));
  }

  /** Returns the lines of values in text: those with a share. */
  private static List<String> values(Ran ran) {
    return ran.lines().stream().filter(line -> line.contains("%")).toList();
  }

  @Test
  void periodsAreCompleteAndInOrderOfTime() {
    List<String> months = values(run("rainy", "--facet", "month", "--count"));
    assertThat(months).hasSize(MONTHS + 1);
    assertThat(months).startsWith("  1    3.2%  2020-01", "  1    3.2%  2020-02");
    assertThat(months).endsWith("  1    3.2%  2022-06", "  1    3.2%  without a date");
    assertThat(values(run("rainy", "--facet", "year", "--count")))
        .containsExactly(
            "  12   38.7%  2020",
            "  12   38.7%  2021", "   6   19.4%  2022", "   1    3.2%  without a date");
  }

  @Test
  void allValuesCanBeHad() {
    Ran ten = run("rainy", "--facet", "author");
    assertThat(values(ten)).hasSize(10).first().asString().endsWith("Person 0");
    assertThat(ten.out()).contains("  … 10 more (--facet-limit 0)\n");
    assertThat(values(run("rainy", "--facet", "author", "--facet-limit", "0"))).hasSize(20);
    assertThat(values(run("rainy", "--facet", "author", "--facet-limit", "3"))).hasSize(3);
    assertThat(values(run("rainy", "--facet", "author", "--count", "-n", "100"))).hasSize(20);
    assertThat(values(run("rainy", "--facet", "author", "--count", "-n", "4"))).hasSize(4);
    assertThat(values(run("rainy", "--facet", "author", "-n", "3"))).hasSize(10);
    Ran table = run("rainy", "--facet", "author", "--count", "--csv");
    assertThat(table.lines()).hasSize(1 + 20);
    assertThat(table.err()).isEqualTo("31 comments\n");
    assertThat(run("rainy", "--facet", "author", "--json").lines()).hasSize(10 + 20 + 1);
  }

  @Test
  void valuesAreSortedByCountOrValue() {
    assertThat(values(run("rainy", "--facet", "author", "--facet-sort", "value")).get(2))
        .endsWith("Person 10");
    assertThat(values(run("*", "--facet", "month", "--facet-sort", "count", "--facet-limit", "3")))
        .containsExactly(
            "  2    6.1%  2020-12",
            "  2    6.1%  2021-03", "  1    3.0%  2020-01", "  1    3.0%  without a date");
  }

  @Test
  void zerosAreThereOnRequest() {
    assertThat(run("snow", "--facet", "month", "--count", "--csv").lines())
        .containsExactly(
            "query,facet,value,comments,share",
            "snow,month,2020-12,1,0.5",
            "snow,month,2021-03,1,0.5");
    assertThat(run("snow", "--facet", "month", "--facet-zeros", "--count", "--csv").lines())
        .containsExactly(
            "query,facet,value,comments,share",
            "snow,month,2020-12,1,0.5",
            "snow,month,2021-01,0,0.0",
            "snow,month,2021-02,0,0.0",
            "snow,month,2021-03,1,0.5");
  }

  @Test
  void commentsWithoutADateAreCounted() {
    assertThat(run("rainy", "--facet", "year", "--count", "--tsv").lines())
        .endsWith("rainy\tyear\t\t1\t0.0323");
    assertThat(run("rainy", "--facet", "year", "--count", "--json").out())
        .contains("\"value\":null,\"comments\":1,");
  }

  @Test
  void eachOfManyQueriesIsNamedAboveItsCounts() {
    program.file("queries.txt", "snow\nzyzzyva\nrainy\n");
    assertThat(run("--batch", "queries.txt", "--facet", "year", "--count").lines())
        .containsSubsequence("? snow", "year", "2", "? zyzzyva", "0", "? rainy", "year", "31");
    assertThat(run("--batch", "queries.txt", "--facet", "year", "--count", "--csv").lines())
        .contains("snow,year,2020,1,0.5", "rainy,year,2022,6,0.1935");
  }

  @Test
  void daysAreThoseOfTheZone() {
    assertThat(run("snow", "--facet", "day", "--count", "--csv", "--tz", "Europe/Berlin").lines())
        .contains("snow,day,2021-01-01,1,0.5", "snow,day,2021-04-01,1,0.5");
    assertThat(run("snow date:2021-01-01", "--count").out()).isEqualTo("0\n");
    assertThat(run("snow date:2021-01-01", "--count", "--tz", "europe/berlin").out())
        .isEqualTo("1\n");
    assertThat(run("snow date:2021", "--ids", "--tz", "-01:00").out()).isEqualTo("s2\n");
    assertThat(run("snow after:2021-04-01", "--json", "--tz", "+02:00").out())
        .contains("\"date\":\"2021-04-01T01:30:00+02:00\"")
        .contains("\"understood\":\"snow date:2021-03-31T22:00Z..\"");
    assertThat(run("snow after:2021-04-01", "--tz", "Asia/Tokyo").out()).contains("2021-04-01");
    assertThat(
            program.run("--tz", "Asia/Tokyo", "search", "--index", "idx", "after", "--csv").out())
        .contains("2021-04-01T08:30:00+09:00");
  }

  @Test
  void barsHaveTheColorOfText() {
    Ran ran =
        program.onTerminal().run("--index", "idx", "search", "snow", "--facet", "month", "--count");
    assertThat(ran.out()).contains("2020-12  " + "█".repeat(40) + "\n");
  }
}
