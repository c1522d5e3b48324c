package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Interruption;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Rejection;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.Hit;
import org.commentindex.query.IndexStats;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.Quote;
import org.commentindex.query.Snippet;
import org.commentindex.query.Span;
import org.commentindex.query.Tally;
import org.commentindex.query.ThreadEntry;
import org.commentindex.split.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPrinterTest {
  private static final String EVIL = "x\u001b]52;c;YQ==\u0007\u009b2J\u202ey\r";

  /** What stands whole, be it wider than the line: places, URLs, evidence. */
  private static final String WHOLE =
      " *\\S* *\\(?(as |)(https://\\S+|export-of-a-forum\\.jsonl:[-0-9, ]+;?)";

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
    Hit hit =
        new Hit(1, comment, 1, List.of(new Snippet(text, List.of(new Span(0, 5)))), List.of());
    printer(false, Map.of("COLUMNS", "40")).hit("words", hit);

    assertThat(out.toString().lines()).allMatch(line -> Cells.of(line) <= 40);
  }

  /** A comment of which everything is known, and much of it is long. */
  private static Comment wide(String long40, String url) {
    SourceRecord record =
        new SourceRecord(
            "export-of-a-forum.jsonl",
            123_456,
            new LineRange(123_456, 123_999),
            "00000000000000cc",
            "c-1",
            "c-0",
            long40,
            long40,
            long40,
            Instant.parse("2026-04-12T10:00:00Z"),
            -1_234_567L,
            url,
            "en",
            List.of(long40),
            List.of(new CitedUrl(url, url + "#x", "example.org")),
            long40);
    Occurrence copy = new Occurrence(record, CopyKind.NEAR, 0.9, 1);
    return new Comment(
        "c-1",
        List.of("one topic", "another topic", "日本"),
        List.of(Occurrence.original(record), copy, copy, copy, copy, copy),
        "g",
        1234);
  }

  @ParameterizedTest
  @ValueSource(ints = {36, 40, 80, 120})
  void noLineIsTooWideButWhatOneCopies(int columns) {
    String long40 = "日本語の長い名前 and 👍🏽 ".repeat(6).strip();
    String url = "https://example.org/" + "path-".repeat(30);
    Comment comment = wide(long40, url);
    Occurrence copy = comment.occurrences().getLast();
    TextPrinter printer =
        printer(true, Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1"));
    printer.hit("x", new Hit(1, comment, 1, List.of(new Snippet(long40, List.of())), List.of()));
    printer.hit("x", new Hit(12, Samples.unknown(), 1, List.of(), List.of()));
    printer.comment(
        comment,
        List.of(comment),
        List.of(comment),
        List.of(new Quote(comment.text(), comment, 1)));
    printer.context(
        "x",
        Samples.hit(comment),
        new HitContext(List.of(new ThreadEntry(comment, 1)), Set.of(comment.id())));
    printer.copy(comment, copy);
    printer.facet("x", Facet.AUTHOR, List.of(new Tally(long40, 12_345), new Tally("b", 1)));
    printer.facet("x", Facet.URL, List.of(new Tally(url, 12_345), new Tally("b", 1)));
    printer.tallies(Facet.URL, List.of(new Tally(url, 12_345)));
    printer.piece(
        new Piece(
            1, new LineRange(1, 200), long40, Instant.EPOCH, null, null, "page-mark", 1, "x"));
    printer.explanation(new ParsedQuery("x", CommentQuery.word(long40), List.of()));

    assertThat(out.toString().lines()).contains("    → " + url);
    assertThat(
            out.toString().lines().filter(l -> Cells.of(l) > columns && !l.matches(WHOLE)).toList())
        .isEmpty();
  }

  private static Comment evil() {
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
    return new Comment(EVIL, List.of(EVIL), List.of(Occurrence.original(record)), EVIL, 0);
  }

  @Test
  void nothingThatAStrangerWroteReachesTheTerminalRaw() {
    Comment comment = evil();
    TextPrinter printer = plain();
    printer.hit(EVIL, new Hit(1, comment, 1, List.of(new Snippet(EVIL, List.of())), List.of()));
    printer.hit(EVIL, new Hit(1, comment, 1, List.of(), List.of()));
    printer.comment(
        comment,
        List.of(comment),
        List.of(comment),
        List.of(new Quote(comment.text(), comment, 1)));
    printer.context(
        "x",
        Samples.hit(comment),
        new HitContext(List.of(new ThreadEntry(comment, 1)), Set.of(comment.id())));
    printer.copy(comment, comment.occurrences().getFirst());
    printer.end(EVIL, Samples.results());
    List<Tally> tallies = List.of(new Tally(EVIL, 1));
    printer.facet(EVIL, Facet.AUTHOR, tallies);
    printer.tallies(Facet.URL, tallies);
    printer.piece(
        new Piece(1, new LineRange(1, 2), EVIL, Instant.EPOCH, null, null, EVIL, 0.9, EVIL));
    printer.explanation(new ParsedQuery(EVIL, CommentQuery.word(EVIL), List.of()));
    Rejection rejection = new Rejection(EVIL, 1L, EVIL);
    printer.report(
        new IndexingReport(
            1, 0, 0, 0, 0, 0, 1, 0, List.of(rejection), List.of(rejection), 1, Duration.ZERO));
    printer.stats(
        new IndexStats(1, 1, Map.of(), 0, 1, null, null, 1, 1, Map.of("topics.rules", EVIL)));

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
