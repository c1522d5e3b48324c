package org.commentindex.cli.print;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.Rejection;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.query.QueryWarning;
import org.commentindex.search.FacetCount;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexStats;
import org.commentindex.search.NearDuplicateGroup;
import org.commentindex.search.SearchResults;
import org.commentindex.search.Snippet;
import org.commentindex.search.Span;
import org.commentindex.split.Piece;
import org.jspecify.annotations.Nullable;

/** Values as the library gives them. */
public final class PrintedSamples {
  public static final CitedUrl CITE =
      new CitedUrl("https://example.org/bus", "http://www.example.org/bus", "example.org");

  private PrintedSamples() {}

  /** A record of which everything is known. */
  public static SourceRecord full(String text) {
    return SourceRecord.builder("thread.txt", 5, "00000000000000aa")
        .lines(new LineRange(10, 25))
        .id("c1")
        .parent("c0")
        .thread("t1")
        .title("Bus lanes")
        .author("Maria")
        .date(Instant.parse("2026-04-12T10:00:00Z"))
        .votes(14L)
        .url("https://example.org/c1")
        .lang("en")
        .tags(List.of("transport"))
        .cites(List.of(CITE))
        .text(text)
        .build();
  }

  /** A record of which only the text is known. */
  public static SourceRecord bare(String text, @Nullable LineRange lines) {
    return SourceRecord.builder("thread.txt", 18, "00000000000000bb")
        .lines(lines)
        .text(text)
        .build();
  }

  public static NearDuplicateGroup similarComments(Comment leader) {
    return new NearDuplicateGroup(
        leader.id(), 2, leader, null, null, List.of(new FacetCount("ann", 2)), List.of(leader));
  }

  public static Comment twice() {
    return new Comment(
        "c1",
        List.of("transport"),
        List.of(
            Occurrence.original(full("Bus lanes work. See http://www.example.org/bus")),
            new Occurrence(bare("Bus lanes work.", null), CopyKind.PARTIAL, 0.51234567, 1.0)),
        null,
        0);
  }

  public static Comment unknown() {
    return Comment.of(
        "d7", List.of(Occurrence.original(bare("Nothing is known of this.", new LineRange(3, 3)))));
  }

  public static Hit hit(Comment comment) {
    Snippet snippet = new Snippet("Bus lanes work.", List.of(new Span(4, 9)));
    return new Hit(1, comment, 7.312345, List.of(snippet), snippet.matches());
  }

  public static SearchResults results(Hit... hits) {
    return SearchResults.builder("lanes")
        .warnings(List.of(new QueryWarning("odd", 2)))
        .hits(List.of(hits))
        .shown(hits.length)
        .total(hits.length)
        .took(Duration.ofNanos(412_345))
        .build();
  }

  public static Piece piece() {
    return Piece.builder(1, new LineRange(1, 2), "repeated-block", "One.\nTwo.")
        .confidence(0.9)
        .build();
  }

  public static IndexingReport report() {
    return IndexingReport.builder()
        .added(17)
        .exact(6)
        .partial(2)
        .rejected(1)
        .rejections(List.of(new Rejection("a.jsonl", 7L, "not JSON")))
        .remarks(List.of(new Rejection("b.pdf", null, "cut at its limit")))
        .files(2)
        .took(Duration.ofMillis(412))
        .build();
  }

  public static IndexStats stats() {
    return IndexStats.builder()
        .comments(17)
        .records(25)
        .copies(Map.of("exact", 6L, "partial", 2L))
        .citedUrls(3)
        .sources(1)
        .bytes(52_000)
        .schemaVersion(1)
        .settings(Map.of("near", "0.8"))
        .build();
  }
}
