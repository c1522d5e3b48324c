package org.commentindex.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.cli.print.form.CommentDetails;
import org.commentindex.cli.print.form.Copy;
import org.commentindex.cli.print.form.HitStyle;
import org.commentindex.cli.print.form.ResultFormat;
import org.commentindex.cli.terminal.DisplayWidth;
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
import org.commentindex.query.ParsedQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;
import org.commentindex.search.Hit;
import org.commentindex.search.HitContext;
import org.commentindex.search.IndexStats;
import org.commentindex.search.Quote;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;
import org.commentindex.search.ThreadEntry;
import org.commentindex.split.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintersTextTest {
  private static final String EVIL = "x\u001b]52;c;YQ==\u0007\u009b2J\u202ey\r";

  /** What is not wrapped, even where it is wider than the line: positions, URLs, evidence. */
  private static final String WHOLE =
      " *\\S* *([0-9.]+%)? *\\(?(as |)(https://\\S+|export-of-a-forum\\.jsonl:[-0-9, ]+;?)";

  private final StringWriter out = new StringWriter();
  private final StringWriter messages = new StringWriter();

  private Printers printers(boolean terminal, Map<String, String> variables) {
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
    return new Printers(
        ResultFormat.TEXT,
        List.of(),
        new PrintWriter(out, true),
        new PrintWriter(messages, true),
        environment);
  }

  private static AnswerPrinter answers(Printers printers) throws IOException {
    return printers.answers(HitStyle.SNIPPETS, false);
  }

  private Printers plain() {
    return printers(false, Map.of());
  }

  @Test
  void aHitIsAHeadWhyItWasFoundAndWhatLeadsOn() throws IOException {
    answers(plain()).hit("lanes", PrintedSamples.hit(PrintedSamples.twice()));

    assertThat(out)
        .hasToString(
            """
             1  Maria · 2026-04-12 · 14 votes · seen 2×
                Bus lanes
                Bus lanes work.
                → https://example.org/bus
                topics: transport
                c1  thread.txt:10-25, thread.txt#18
                permalink https://example.org/c1

            """
                .replace("thread.txt:10-25, thread.txt#18", "thread.txt:10-25, #18"));
  }

  @Test
  void ofAHitOfWhichNothingIsKnownThePlaceComesFirst() throws IOException {
    answers(plain()).hit("known", PrintedSamples.hit(PrintedSamples.unknown()));

    assertThat(out.toString()).startsWith(" 1  thread.txt:3\n");
  }

  @Test
  void matchesStandOutOnATerminalOnly() throws IOException {
    answers(printers(true, Map.of())).hit("lanes", PrintedSamples.hit(PrintedSamples.twice()));
    assertThat(out.toString()).contains("Bus \u001b[1mlanes\u001b[0m work.");
  }

  @Test
  void noColorMeansNoEscapes() throws IOException {
    answers(printers(true, Map.of("NO_COLOR", "1")))
        .hit("lanes", PrintedSamples.hit(PrintedSamples.twice()));
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void linesKeepToTheColumns() throws IOException {
    String text = "words and 日本語の長い文章 and 👍🏽 more ".repeat(20);
    Comment comment =
        Comment.of("c9", List.of(Occurrence.original(PrintedSamples.bare(text, null))));
    Hit hit =
        new Hit(1, comment, 1, List.of(new Snippet(text, List.of(new Span(0, 5)))), List.of());
    answers(printers(false, Map.of("COLUMNS", "40"))).hit("words", hit);

    assertThat(out.toString().lines()).allMatch(line -> DisplayWidth.of(line) <= 40);
  }

  /** A comment of which everything is known, and much of it is long. */
  private static Comment wide(String long40, String url) {
    SourceRecord record =
        SourceRecord.builder("export-of-a-forum.jsonl", 123_456, "00000000000000cc")
            .lines(new LineRange(123_456, 123_999))
            .id("c-1")
            .parent("c-0")
            .thread(long40)
            .title(long40)
            .author(long40)
            .date(Instant.parse("2026-04-12T10:00:00Z"))
            .votes(-1_234_567L)
            .url(url)
            .lang("en")
            .tags(List.of(long40))
            .cites(List.of(new CitedUrl(url, url + "#x", "example.org")))
            .text(long40)
            .build();
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
  void noLineIsTooWideButWhatOneCopies(int columns) throws IOException {
    String long40 = "日本語の長い名前 and 👍🏽 ".repeat(6).strip();
    String url = "https://example.org/" + "path-".repeat(30);
    Comment comment = wide(long40, url);
    Occurrence copy = comment.occurrences().getLast();
    Printers printers =
        printers(true, Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1"));
    AnswerPrinter printer = answers(printers);
    printer.hit("x", new Hit(12, PrintedSamples.unknown(), 1, List.of(), List.of()));
    printComment(printers, printer, comment, copy);
    printer.facet("x", facet(Facet.AUTHOR, long40, 4_321));
    printer.facet("x", facet(Facet.URL, url, 2));
    printers.facetCounts(Facet.URL).print(List.of(new FacetCount(url, 12_345)));
    printers
        .pieces()
        .print(
            Piece.builder(1, new LineRange(1, 200), "page-mark", "x")
                .author(long40)
                .date(Instant.EPOCH)
                .confidence(1)
                .build());
    printer.explanation(new ParsedQuery("x", CommentQuery.word(long40), List.of()));

    assertThat(out.toString().lines()).contains("    → " + url);
    assertThat(
            out.toString()
                .lines()
                .filter(l -> DisplayWidth.of(l) > columns && !l.matches(WHOLE))
                .toList())
        .isEmpty();
  }

  private static FacetResult facet(Facet facet, String value, int values) {
    List<FacetCount> counts = List.of(new FacetCount(value, 12_345), new FacetCount("b", 1));
    return new FacetResult(facet, counts, values, 12_346, 0);
  }

  /** Prints a comment as a hit with a snippet, with all its details, in its context, as a copy. */
  private static void printComment(
      Printers printers, AnswerPrinter printer, Comment comment, Occurrence copy)
      throws IOException {
    Snippet snippet = new Snippet(comment.text(), List.of());
    printer.hit("x", new Hit(1, comment, 1, List.of(snippet), List.of()));
    Quote quote = new Quote(comment.text(), comment, 1);
    printers
        .comments()
        .print(new CommentDetails(comment, List.of(comment), List.of(comment), List.of(quote)));
    printer.context(
        "x",
        PrintedSamples.hit(comment),
        new HitContext(List.of(new ThreadEntry(comment, 1)), Set.of(comment.id())));
    printers.copies().print(new Copy(comment, copy));
  }

  private static Comment evil() {
    SourceRecord record =
        SourceRecord.builder(EVIL, 1, "00000000000000cc")
            .id(EVIL)
            .parent(EVIL)
            .thread(EVIL)
            .title(EVIL)
            .author(EVIL)
            .url(EVIL)
            .lang(EVIL)
            .tags(List.of(EVIL))
            .cites(List.of(new CitedUrl(EVIL, EVIL, EVIL)))
            .text(EVIL)
            .build();
    return new Comment(EVIL, List.of(EVIL), List.of(Occurrence.original(record)), EVIL, 0);
  }

  @Test
  void nothingThatAStrangerWroteReachesTheTerminalRaw() throws IOException {
    Comment comment = evil();
    Printers printers = plain();
    AnswerPrinter printer = answers(printers);
    printer.hit(EVIL, new Hit(1, comment, 1, List.of(), List.of()));
    printComment(printers, printer, comment, comment.occurrences().getFirst());
    printer.end(EVIL, PrintedSamples.results());
    List<FacetCount> tallies = List.of(new FacetCount(EVIL, 1));
    printer.facet(EVIL, new FacetResult(Facet.AUTHOR, tallies, 1, 1, 0));
    printers.facetCounts(Facet.URL).print(tallies);
    printers
        .pieces()
        .print(
            Piece.builder(1, new LineRange(1, 2), EVIL, EVIL)
                .author(EVIL)
                .date(Instant.EPOCH)
                .confidence(0.9)
                .build());
    printer.explanation(new ParsedQuery(EVIL, CommentQuery.word(EVIL), List.of()));
    printReportAndStats(printers);

    assertThat(out + "" + messages)
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\r")
        .contains("␛]52;c;YQ==␇<U+009B>2J<U+202E>y");
  }

  private static void printReportAndStats(Printers printers) throws IOException {
    Rejection rejection = new Rejection(EVIL, 1L, EVIL);
    printers
        .reports()
        .print(
            IndexingReport.builder()
                .added(1)
                .rejected(1)
                .rejections(List.of(rejection))
                .remarks(List.of(rejection))
                .files(1)
                .build());
    printers
        .stats()
        .print(
            IndexStats.builder()
                .comments(1)
                .records(1)
                .sources(1)
                .bytes(1)
                .schemaVersion(1)
                .settings(Map.of("topics.rules", EVIL))
                .build());
  }

  @Test
  void aReportIsASentence() throws IOException {
    plain().reports().print(PrintedSamples.report());
    assertThat(out)
        .hasToString(
            "26 records: 17 new, 8 folded (6 exact, 2 partial), 1 rejected from 2 files in 0.4"
                + " s\n");
    assertThat(messages)
        .hasToString("comments: a.jsonl:7: not JSON\ncomments: b.pdf: cut at its limit\n");
  }

  @Test
  void aReportOfNothingSaysSo() throws IOException {
    plain().reports().print(IndexingReport.builder().files(1).took(Duration.ofMillis(40)).build());
    assertThat(out).hasToString("0 records from 1 file in 0.0 s\n");
  }

  @Test
  void evidenceIsAWordDiff() throws IOException {
    Comment comment = PrintedSamples.twice();
    plain().copies().print(new Copy(comment, comment.occurrences().get(1)));
    assertThat(out.toString())
        .contains("partial  thread.txt#18  similarity 0.51, containment 1.00")
        .contains("Bus lanes work. [-See http://www.example.org/bus-]");
  }
}
