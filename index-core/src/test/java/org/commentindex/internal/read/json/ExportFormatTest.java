package org.commentindex.internal.read.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.commentindex.internal.read.Collected;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

class ExportFormatTest {
  private static final String LINE =
      "{\"v\":1,\"type\":\"comment\",\"id\":\"c9\",\"text\":\"Trees cool the"
          + " street.\",\"title\":null,"
          + "\"author\":\"Ann\",\"date\":\"2026-04-01T12:00:00Z\",\"thread\":\"t\",\"parent\":null,"
          + "\"url\":null,\"votes\":3,\"cites\":[{\"url\":\"https://example.org/a\",\"as\":"
          + "\"example.org/a\",\"site\":\"example.org\"}],\"topics\":[\"trees\"],\"copies\":2,"
          + "\"group\":null,\"alike\":0,\"occurrences\":["
          + "{\"source\":\"a.txt\",\"record\":4,\"lines\":[7,9],\"kind\":\"original\","
          + "\"key\":\"00000000000000aa\",\"author\":null,\"id\":\"s4\",\"tags\":[\"park\"]},"
          + "{\"source\":\"b.txt\",\"record\":1,\"kind\":\"partial\",\"similarity\":0.4,"
          + "\"containment\":1.0,\"key\":\"00000000000000bb\",\"author\":\"Ann\",\"id\":null,\"tags\":[],\"cites\":[],\"votes\":null,\"text\":\"Trees"
          + " cool\"}]}\n";

  @Test
  void recordsKeepAllTheirFields() throws IOException {
    Collected found = Collected.of(LINE);
    CitedUrl cited = new CitedUrl("https://example.org/a", "example.org/a", "example.org");
    Instant date = Instant.parse("2026-04-01T12:00:00Z");
    SourceRecord copy =
        SourceRecord.builder("b.txt", 1, "00000000000000bb")
            .thread("t")
            .author("Ann")
            .date(date)
            .text("Trees cool")
            .build();
    assertThat(found.rejections).isEmpty();
    assertThat(found.records)
        .containsExactly(
            RawRecord.builder("a.txt", 4)
                .lines(new LineRange(7, 9))
                .location("key:00000000000000aa")
                .key("00000000000000aa")
                .id("s4")
                .thread("t")
                .date(date)
                .votes(3L)
                .tag("park")
                .cites(List.of(cited))
                .body("Trees cool the street.")
                .copies(List.of(new Occurrence(copy, CopyKind.PARTIAL, 0.4, 1.0)))
                .build());
  }

  @Test
  void aCommentWithoutWordsIsRead() throws IOException {
    Collected found = Collected.of(LINE.replace("\"Trees cool the street.\"", "null"));
    assertThat(found.rejections).isEmpty();
    assertThat(found.records).singleElement().satisfies(r -> assertThat(r.body()).isEmpty());
  }

  @Test
  void malformedLinesAreRejectedWithTheirNumber() throws IOException {
    Collected found =
        Collected.of(
            LINE
                + LINE.replace("\"v\":1", "\"v\":2")
                + LINE.replace("original", "exact")
                + LINE.replace("partial", "odd")
                + LINE.replace("00000000000000bb", "no key")
                + LINE);
    assertThat(found.records).hasSize(2);
    assertThat(found.rejections)
        .containsExactly(
            "in:2: written in export version 2; this program reads version 1",
            "in:3: the first of \"occurrences\" must be of kind \"original\"",
            "in:4: \"kind\" of a copy must be exact, near or partial, got \"odd\"",
            "in:5: \"key\" of an occurrence must be 16 hexadecimal digits, got \"no key\"");
  }
}
