package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.commentindex.cli.print.form.Copy;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.print.object.TableCells;
import org.commentindex.cli.print.object.TableWriter;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Interruption;
import org.commentindex.model.Comment;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablePrinterTest {
  private static final Environment ENVIRONMENT =
      new Environment(
          Map.of(),
          Path.of("/"),
          InputStream.nullInputStream(),
          false,
          false,
          false,
          0,
          new Interruption());
  private static final long SEED = 20261123;

  private final StringWriter out = new StringWriter();

  private Printers table(ResultFormat format, String... fields) {
    PrintWriter writer = new PrintWriter(out, true);
    return new Printers(format, List.of(fields), writer, writer, ENVIRONMENT);
  }

  @Test
  void aHitIsARowBelowTheNames() throws IOException {
    table(ResultFormat.CSV)
        .answers(HitStyle.SNIPPETS, false)
        .hit("bus", PrintedSamples.hit(PrintedSamples.twice()));

    assertThat(out)
        .hasToString(
            """
            query,rank,id,score,text,snippets,matches,title,author,date,thread,parent,permalink,url,\
            votes,lang,cites,topics,copies,group,alike,occurrences
            bus,1,c1,7.3123,Bus lanes work. See http://www.example.org/bus,Bus lanes work.,,\
            Bus lanes,Maria,2026-04-12T10:00:00Z,t1,c0,https://example.org/c1,\
            https://example.org/c1,14,en,\
            https://example.org/bus,transport,2,,0,thread.txt:10-25; thread.txt#18
            """);
  }

  @Test
  void theColumnsAskedForStandInThatOrder() throws IOException {
    table(ResultFormat.TSV, "votes", "id")
        .answers(HitStyle.SNIPPETS, false)
        .hit("bus", PrintedSamples.hit(PrintedSamples.twice()));

    assertThat(out).hasToString("votes\tid\n14\tc1\n");
  }

  @Test
  void evidenceIsAWordDiff() throws IOException {
    Comment comment = PrintedSamples.twice();
    table(ResultFormat.TSV, "lines", "original", "differs")
        .copies()
        .print(new Copy(comment, comment.occurrences().get(1)));

    assertThat(out)
        .hasToString(
            "lines\toriginal\tdiffers\n\tthread.txt:10-25\t[-See http://www.example.org/bus-]\n");
  }

  @Test
  void linesAreNoDate() throws IOException {
    Comment comment = PrintedSamples.twice();
    table(ResultFormat.CSV, "lines")
        .copies()
        .print(new Copy(comment, comment.occurrences().getFirst()));

    assertThat(out).hasToString("lines\n10..25\n");
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
    assertThat(new TableCells(ResultFormat.CSV).cell("text", text)).isEqualTo(cell);
    assertThat(new TableCells(ResultFormat.TSV).cell("text", text))
        .isEqualTo(cell.startsWith("'") && !text.startsWith("'") ? cell.substring(1) : cell);
  }

  @Test
  void aNumberBelowZeroIsANumber() {
    assertThat(new TableCells(ResultFormat.CSV).cell("votes", -4L)).isEqualTo("-4");
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
      List<FacetCount> counts = List.of(new FacetCount(text + "x", i));
      for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.TSV)) {
        out.getBuffer().setLength(0);
        table(format).facetCounts(Facet.TOPIC).print(counts);
        List<CSVRecord> rows =
            TableWriter.csvFormat(format).parse(new StringReader(out.toString())).getRecords();
        assertThat(rows).as("seed %d, text %d", SEED, i).hasSize(2);
        assertThat(rows.getLast().toList())
            .as("seed %d, text %d, %s", SEED, i, format)
            .containsExactly(new TableCells(format).cell("topic", text + "x"), Integer.toString(i));
        assertThat(out.toString()).doesNotContain("\u001b", "\u202e", "\r");
        if (format == ResultFormat.TSV) {
          assertThat(out.toString().lines()).hasSize(2).allMatch(l -> l.split("\t").length == 2);
        }
      }
    }
  }
}
