package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.CopyKind;
import org.commentindex.model.LineRange;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a record that cannot be indexed is rejected alone, with its reason. */
class HostileRecordsTest {
  private static final String GOOD =
      "A good remark about herons that nobody else has made, number ";
  private static final String LONG_NAME = "n".repeat(8_001);

  @TempDir private Path folder;

  static Stream<Arguments> badRecords() {
    return Stream.of(
        Arguments.of("date", "years 1 to 9999", bad().date(Instant.MAX)),
        Arguments.of("early date", "years 1 to 9999", bad().date(Instant.MIN)),
        Arguments.of(
            "year 0", "years 1 to 9999", bad().date(Instant.parse("0000-12-31T23:59:59Z"))),
        Arguments.of("id", "the id has 8001 characters", bad().id(LONG_NAME)),
        Arguments.of("very long id", "the id has 40000", bad().id("x".repeat(40_000))),
        Arguments.of("author", "the author has 8001", bad().author(LONG_NAME)),
        Arguments.of("url", "the url has 8001", bad().url(LONG_NAME)),
        Arguments.of("thread", "the thread has 8001", bad().thread(LONG_NAME)),
        Arguments.of("parent", "the parent has 8001", bad().parent(LONG_NAME)),
        Arguments.of("lang", "the lang has 8001", bad().lang(LONG_NAME)),
        Arguments.of("body", "more than 1000000", bad().body("word ".repeat(200_001))),
        Arguments.of("key", "hexadecimal", bad().key("not a key")),
        Arguments.of("long key", "hexadecimal", bad().key("0123456789abcdef0")),
        Arguments.of("number", "negative", RawRecord.builder("app", -1).body(GOOD)),
        Arguments.of("copy", "years 1 to 9999", bad().copies(List.of(copy(Instant.MIN, 1)))),
        Arguments.of("number of a copy", "negative", bad().copies(List.of(copy(null, -7)))),
        Arguments.of("text", "no text", bad().body(" \n\t")));
  }

  private static RawRecord.Builder bad() {
    return RawRecord.builder("app", 2).location("bad").body("No end.");
  }

  private static Occurrence copy(@Nullable Instant date, long number) {
    SourceRecord record =
        SourceRecord.builder("app", number, "0123456789abcdef").date(date).text("No end.").build();
    return new Occurrence(record, CopyKind.EXACT, 1, 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRecords")
  void aBadRecordIsRejectedAloneWithItsReason(String name, String reason, RawRecord.Builder record)
      throws IOException {
    IndexOptions options = IndexOptions.defaults().withDocumentMegabytes(1);
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder, options)) {
      writer.add(RawRecord.of("app", 1, GOOD + 1));
      writer.add(record.build());
      writer.add(RawRecord.of("app", 3, GOOD + 3));
      IndexingReport report = writer.commit();
      assertThat(report.rejected()).isEqualTo(1);
      assertThat(report.rejections()).hasSize(1);
      assertThat(report.rejections().getFirst().reason()).contains(reason).hasSizeLessThan(300);
      assertThat(report.added()).isEqualTo(2);
      writer.add(RawRecord.of("app", 4, GOOD + 4));
      assertThat(writer.commit().added()).isEqualTo(1);
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.stats().comments()).isEqualTo(3);
    }
  }

  /** Whatever a record has, each commit succeeds, the counts add up and good records are there. */
  @Test
  void randomHostileRecordsNeverMakeACommitFail() throws IOException {
    int good = 0;
    IndexOptions options = IndexOptions.defaults().withDocumentMegabytes(1);
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder, options)) {
      for (int seed = 0; seed < 12; seed++) {
        Random random = new Random(seed);
        int offered = 0;
        for (int i = 0; i < 12; i++) {
          writer.add(hostile(random, seed * 100 + i));
          writer.add(RawRecord.builder("good", ++good).id("good" + good).body(GOOD + good).build());
          offered += 2;
        }
        IndexingReport report = writer.commit();
        assertThat(report.offered()).as("seed " + seed).isEqualTo(offered);
        assertThat(report.added()).as("seed " + seed).isGreaterThanOrEqualTo(12);
      }
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      for (int i = 1; i <= good; i++) {
        assertThat(index.find("good" + i)).as("good " + i).isPresent();
      }
      List<String> all = new ArrayList<>();
      index.forEach(null, comment -> all.add(comment.text()));
      assertThat(all).hasSizeGreaterThanOrEqualTo(good);
    }
  }

  private static final List<BodyFormat> FORMATS = List.of(BodyFormat.values());

  private static RawRecord hostile(Random random, int number) {
    RawRecord.Builder record =
        RawRecord.builder(oddText(random, 60), random.nextInt(9) == 0 ? -number : number)
            .location("hostile" + number)
            .body(oddText(random, random.nextInt(30) == 0 ? 1_050_000 : 400))
            .format(FORMATS.get(random.nextInt(FORMATS.size())));
    for (int part = 0; part < 4; part++) {
      String odd = oddText(random, random.nextInt(4) == 0 ? 50_000 : 30);
      switch (random.nextInt(12)) {
        case 0 -> record.id(odd);
        case 1 -> record.parent(odd);
        case 2 -> record.thread(odd);
        case 3 -> record.author(odd);
        case 4 -> record.url(odd);
        case 5 -> record.lang(odd);
        case 6 -> record.title(odd);
        case 7 -> record.tag(odd);
        case 8 -> record.link(odd);
        case 9 -> record.date(oddDate(random));
        case 10 -> record.votes(random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE);
        default -> record.lines(new LineRange(1 + random.nextInt(9), Integer.MAX_VALUE));
      }
    }
    return record.build();
  }

  private static Instant oddDate(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Instant.MAX;
      case 1 -> Instant.MIN;
      case 2 -> Instant.ofEpochSecond(random.nextLong() % 31_556_889_864_403_199L);
      case 3 -> Instant.ofEpochSecond(253_402_300_799L, 999_999_999);
      default -> Instant.parse("0001-01-01T00:00:00Z");
    };
  }

  /** Returns text of letters, signs, control characters, lone surrogates and unclosed markup. */
  private static String oddText(Random random, int length) {
    String[] parts = {
      "a",
      "\0",
      "\ud83d",
      "\udc00",
      "\u202e",
      "<div>",
      "<![CDATA[",
      "**",
      ">",
      "\n",
      " ",
      "http://[::1",
      "https://example.org/%zz",
      "&#x110000;",
      "\ufffe",
      "x".repeat(300),
      "é",
      "https://example.org/" + "p".repeat(9_000),
      "#tag",
      "2026-13-45",
      "[a](b",
      "```",
      "😀"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
