package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Interruption;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.query.Hit;
import org.commentindex.query.Snippet;
import org.commentindex.query.Span;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
  private static final String EVIL = "x\u001b]52;c;YQ==\u0007\u009b2J\u202ey\r";

  private final StringWriter out = new StringWriter();
  private final StringWriter words = new StringWriter();

  private TextPrinter printer(boolean terminal, Map<String, String> variables) {
    Environment environment =
        new Environment(
            variables,
            Path.of("/"),
            InputStream.nullInputStream(),
            terminal,
            terminal,
            terminal,
            0,
            new Interruption());
    return new TextPrinter(
        new PrintWriter(out, true), new PrintWriter(words, true), environment, false);
  }

  private TextPrinter plain() {
    return printer(false, Map.of());
  }

  @Test
  void aHitIsAHeadWhyItWasFoundAndWhatLeadsOn() {
    plain().hit("lanes", Samples.hit(Samples.twice()));

    assertThat(out)
        .hasToString(
            """
             1  Maria · 2026-04-12 · 14 votes · seen 2×
                Bus lanes
                Bus lanes work.
                → https://example.org/bus
                topics: transport
                c1  thread.txt:10-25, thread.txt#18

            """
                .replace("thread.txt:10-25, thread.txt#18", "thread.txt:10-25, #18"));
  }

  @Test
  void ofAHitOfWhichNothingIsKnownThePlaceComesFirst() {
    plain().hit("known", Samples.hit(Samples.unknown()));

    assertThat(out.toString()).startsWith(" 1  thread.txt:3\n");
  }

  @Test
  void matchesStandOutOnATerminalOnly() {
    printer(true, Map.of()).hit("lanes", Samples.hit(Samples.twice()));
    assertThat(out.toString()).contains("Bus \u001b[1mlanes\u001b[0m work.");
  }

  @Test
  void noColorMeansNoEscapes() {
    printer(true, Map.of("NO_COLOR", "1")).hit("lanes", Samples.hit(Samples.twice()));
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void linesKeepToTheColumns() {
    String text = "words and 日本語の長い文章 and 👍🏽 more ".repeat(20);
    Comment comment = Comment.of("c9", List.of(Occurrence.original(Samples.bare(text, null))));
    Hit hit = new Hit(1, comment, 1, List.of(new Snippet(text, List.of(new Span(0, 5)))));
    printer(false, Map.of("COLUMNS", "40")).hit("words", hit);

    assertThat(out.toString().lines()).allMatch(line -> Cells.of(line) <= 40);
  }

  @Test
  void nothingThatAStrangerWroteReachesTheTerminalRaw() {
    SourceRecord record =
        new SourceRecord(
            EVIL,
            1,
            null,
            "00000000000000cc",
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            EVIL,
            null,
            null,
            EVIL,
            EVIL,
            List.of(EVIL),
            List.of(new CitedUrl(EVIL, EVIL, EVIL)),
            EVIL);
    Comment comment =
        new Comment(EVIL, List.of(EVIL), List.of(Occurrence.original(record)), EVIL, 0);
    TextPrinter printer = plain();
    printer.hit(EVIL, new Hit(1, comment, 1, List.of(new Snippet(EVIL, List.of()))));
    printer.hit(EVIL, new Hit(1, comment, 1, List.of()));
    printer.comment(comment, List.of(comment), List.of(comment));
    printer.copy(comment, comment.occurrences().getFirst());
    printer.end(EVIL, Samples.results());

    assertThat(out + "" + words)
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\r")
        .contains("␛]52;c;YQ==␇<U+009B>2J<U+202E>y");
  }

  @Test
  void aReportIsASentence() {
    plain().report(Samples.report());
    assertThat(out)
        .hasToString(
            "26 records: 17 new, 8 folded (6 exact, 2 partial), 1 rejected from 2 files in 0.4 s\n");
    assertThat(words)
        .hasToString("comments: a.jsonl:7: not JSON\ncomments: b.pdf: cut at its limit\n");
  }

  @Test
  void aReportOfNothingSaysSo() {
    plain()
        .report(
            new IndexingReport(
                0, 0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), 1, Duration.ofMillis(40)));
    assertThat(out).hasToString("0 records from 1 file in 0.0 s\n");
  }

  @Test
  void evidenceIsAWordDiff() {
    Comment comment = Samples.twice();
    plain().copy(comment, comment.occurrences().get(1));
    assertThat(out.toString())
        .contains("partial  thread.txt#18  similarity 0.51, containment 1.00")
        .contains("Bus lanes work. [-See http://www.example.org/bus-]");
  }
}
