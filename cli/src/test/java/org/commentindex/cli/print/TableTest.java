package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.commentindex.model.Comment;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 20261123;

  private final StringWriter out = new StringWriter();

  private JsonPrinter table(TableForm form, Columns columns, String... chosen) throws IOException {
    return JsonPrinter.table(out, form, columns, new LinkedHashSet<>(List.of(chosen)));
  }

  @Test
  void aHitIsARowBelowTheNames() throws IOException {
    table(TableForm.CSV, Columns.HIT).hit("bus", Samples.hit(Samples.twice()));

    assertThat(out)
        .hasToString(
            """
            query,rank,id,score,text,snippets,title,author,date,thread,parent,url,votes,lang,cites,\
            topics,copies,group,alike,occurrences
            bus,1,c1,7.3123,Bus lanes work. See http://www.example.org/bus,Bus lanes work.,\
            Bus lanes,Maria,2026-04-12T10:00:00Z,t1,c0,https://example.org/c1,14,en,\
            https://example.org/bus,transport,2,,0,thread.txt:10-25; thread.txt#18
            """);
  }

  @Test
  void theColumnsAskedForStandInThatOrder() throws IOException {
    table(TableForm.TSV, Columns.HIT, "votes", "id").hit("bus", Samples.hit(Samples.twice()));

    assertThat(out).hasToString("votes\tid\n14\tc1\n");
  }

  @Test
  void evidenceIsAWordDiff() throws IOException {
    Comment comment = Samples.twice();
    table(TableForm.TSV, Columns.COPY, "lines", "original", "differs")
        .copy(comment, comment.occurrences().get(1));

    assertThat(out)
        .hasToString(
            "lines\toriginal\tdiffers\n\tthread.txt:10-25\t[-See http://www.example.org/bus-]\n");
  }

  @Test
  void linesAreNoDate() throws IOException {
    Comment comment = Samples.twice();
    table(TableForm.CSV, Columns.COPY, "lines").copy(comment, comment.occurrences().getFirst());

    assertThat(out).hasToString("lines\n10..25\n");
  }

  @ParameterizedTest
  @EnumSource(Columns.class)
  void theColumnsAreTheFieldsOfTheJson(Columns columns) throws IOException {
    JsonPrinter json = new JsonPrinter(out, Set.of());
    Comment comment = Samples.twice();
    List<Tally> tallies = List.of(new Tally("x", 1));
    switch (columns) {
      case HIT -> json.hit("lanes", Samples.hit(comment));
      case MATCH -> json.matches("lanes", Samples.hit(comment));
      case COMMENT -> json.exported(comment);
      case END -> json.end("lanes", Samples.results());
      case FACET -> json.facet("lanes", Facet.TOPIC, tallies);
      case ALIKE -> json.alike(Samples.lookAlikes(comment));
      case URL, SITE, TOPIC, GROUP -> json.tallies(Facet.valueOf(columns.name()), tallies);
      case COPY -> json.copy(comment, comment.occurrences().getFirst());
      case STATS -> json.stats(Samples.stats());
    }
    List<String> names = new ArrayList<>();
    JsonNode object = JSON.readTree(out.toString());
    object.fieldNames().forEachRemaining(names::add);
    assertThat(object.required("type").asText()).isEqualTo(columns.name().toLowerCase(Locale.ROOT));
    assertThat(names.subList(2, names.size())).isEqualTo(columns.names());
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "=1+1|'=1+1",
        "+1 for this|'+1 for this",
        "-that|'-that",
        "@maria|'@maria",
        " =1|' =1",
        "\t=1|'    =1",
        "\r=1|␍=1",
        "＝1|'＝1",
        "a=1|a=1",
        "'=1|'=1",
      })
  void noTextIsAFormulaInASpreadsheet(String text, String cell) {
    assertThat(TableForm.CSV.cell("text", TextNode.valueOf(text))).isEqualTo(cell);
    assertThat(TableForm.TSV.cell("text", TextNode.valueOf(text)))
        .isEqualTo(cell.startsWith("'") && !text.startsWith("'") ? cell.substring(1) : cell);
  }

  @Test
  void aNumberBelowZeroIsANumber() throws IOException {
    assertThat(TableForm.CSV.cell("votes", JSON.readTree("-4"))).isEqualTo("-4");
  }

  @Test
  void whateverATextHoldsItIsOneCell() throws IOException {
    Random random = new Random(SEED);
    String[] parts = {
      "\"", ",", "\t", "\n", "\r\n", "\\", "\\n", "x", "日本", "\u001b[1m", "\u202e", ";"
    };
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int j = 0; j < 12; j++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      List<Tally> tallies = List.of(new Tally(text + "x", i));
      for (TableForm form : TableForm.values()) {
        out.getBuffer().setLength(0);
        table(form, Columns.TOPIC).tallies(Facet.TOPIC, tallies);
        List<CSVRecord> rows = form.format().parse(new StringReader(out.toString())).getRecords();
        assertThat(rows).as("seed %d, text %d", SEED, i).hasSize(2);
        assertThat(rows.getLast().toList())
            .as("seed %d, text %d, %s", SEED, i, form)
            .containsExactly(form.cell("topic", TextNode.valueOf(text + "x")), Integer.toString(i));
        assertThat(out.toString()).doesNotContain("\u001b", "\u202e", "\r");
        if (form == TableForm.TSV) {
          assertThat(out.toString().lines()).hasSize(2).allMatch(l -> l.split("\t").length == 2);
        }
      }
    }
  }
}
