package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.Json;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void aFaultyLineIsRejectedAndTheOthersAreRead() throws IOException {
    Collected found =
        Collected.of(
            String.join(
                "\r\n",
                "\ufeff{\"id\":1,\"text\":\"one\"}",
                "",
                "{\"id\":2,\"text\":\"tw",
                "{\"id\":3}",
                "{\"id\":4,\"text\":\" \"}",
                "42",
                "{\"text\":\"a\"} b",
                "{\"id\":8,\"text\":\"eight\"}"));
    assertThat(found.bodies()).containsExactly("one", "eight");
    assertThat(found.records.getLast().number()).isEqualTo(8);
    assertThat(found.records.getLast().location()).isEqualTo("in\0id:8");
    assertThat(found.rejections)
        .containsExactly(
            "in:3: broken JSON: it ends too early",
            "in:4: \"text\" is missing",
            "in:5: text is empty",
            "in:6: \"text\" is missing: the line is not a JSON object",
            "in:7: broken JSON at column 14: Unrecognized token 'b'");
  }

  @Test
  void aBrokenFirstLineIsRejectedAndTheOthersAreRead() throws IOException {
    Collected found = Collected.of("{\"text\": \"never en\n{\"text\":\"fine\"}\n");
    assertThat(found.bodies()).containsExactly("fine");
    assertThat(found.rejections).containsExactly("in:1: broken JSON: it ends too early");
  }

  @Test
  void anArrayIsReadUntilItBreaks() throws IOException {
    Collected found = Collected.of("[\n{\"text\":\"a\"},\n7,\n{\"text\":\"b\"},\n{\"text\":");
    assertThat(found.bodies()).containsExactly("a", "b");
    assertThat(found.records.getLast().number()).isEqualTo(3);
    assertThat(found.rejections)
        .containsExactly(
            "in:3: \"text\" is missing: this is not a JSON object",
            "in:5: broken JSON: it ends too early; nothing after it is read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"text\":\"a\"},{\"text\":\"b\"}]",
        "{\"comments\":[{\"text\":\"a\"},{\"body\":\"b\"}]}",
        """
        {
          "next": null,
          "items": [
            {"text": "a"},
            {"text": "b"}
          ]
        }""",
        "[{\"id\":\"/post\",\"comments\":[{\"text\":\"a\"},{\"text\":\"b\"}]}]",
        "{\"text\":\"a\"}\n{\"text\":\"b\"}",
      })
  void recordsAreFoundWhereverTheArrayIs(String json) throws IOException {
    Collected found = Collected.of(json);
    assertThat(found.bodies()).containsExactly("a", "b");
    assertThat(found.rejections).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[12:03] <ann> hello", "{curly} words", "[1] as they say", "[]["})
  void textThatBeginsWithABracketIsText(String text) throws IOException {
    assertThat(Collected.of(text).bodies()).containsExactly(text);
  }

  @Test
  void fieldsAreFoundByTheirNames() throws IOException {
    RawRecord record =
        Collected.of(
                "{\"body\":\"second choice\",\"Text\":\"<p>x</p>\",\"ID\":12345678901234567890,"
                    + "\"user\":{\"id\":7,\"name\":\"Ann\",\"email\":\"ann@example.org\"},"
                    + "\"createdAt\":\"2026-04-01 12:30\",\"subject\":\"Trees\",\"topic_id\":9,"
                    + "\"parentId\":8,\"likes\":\"12\",\"permalink\":\"https://example.org/c/1\","
                    + "\"labels\":[\"Parks\",{\"name\":\"City\"},3],\"language\":\"en\","
                    + "\"unknown\":{\"text\":\"no\"},\"score\":NaN,\"title\":null}")
            .records
            .getFirst();
    assertThat(record.body()).isEqualTo("<p>x</p>");
    assertThat(record.format()).isEqualTo(BodyFormat.HTML);
    assertThat(record.id()).isEqualTo("12345678901234567890");
    assertThat(record.author()).isEqualTo("Ann");
    assertThat(record.date()).isEqualTo(Instant.parse("2026-04-01T12:30:00Z"));
    assertThat(record.title()).isEqualTo("Trees");
    assertThat(record.thread()).isEqualTo("9");
    assertThat(record.parent()).isEqualTo("8");
    assertThat(record.votes()).isEqualTo(12);
    assertThat(record.url()).isEqualTo("https://example.org/c/1");
    assertThat(record.tags()).containsExactly("Parks", "City");
    assertThat(record.lang()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Ann, Ann",
        "ann@example.org, -",
        "Ann <ann@example.org>, Ann",
        "192.168.7.1, -",
        "2001:db8::7, -",
        "@ann@example.social, @ann@example.social",
        "J. R. Smith, J. R. Smith",
      })
  void addressesAreRemovedFromNames(String given, String author) throws IOException {
    assertThat(
            Collected.of("{\"text\":\"x\",\"author\":\"" + given + "\"}")
                .records
                .getFirst()
                .author())
        .isEqualTo(author);
  }

  @Test
  void valuesOfAWrongTypeAreIgnored() throws IOException {
    Collected found =
        Collected.of(
            "[{\"text\":\"x\",\"id\":true,\"author\":[1],\"date\":\"soon\",\"votes\":{},"
                + "\"tags\":\"a, b\",\"url\":5,\"text\":\"y\"}]");
    RawRecord record = found.records.getFirst();
    assertThat(found.rejections).isEmpty();
    assertThat(record)
        .isEqualTo(
            RawRecord.builder("in", 1)
                .location("in\0n:1")
                .body("y")
                .tag("a")
                .tag("b")
                .fields(record.fields())
                .build());
  }

  @Test
  void repliesWithinRepliesAreReadHoweverDeep() throws IOException {
    int depth = 60_000;
    String tree = "{\"text\":\"x\",\"children\":[".repeat(depth) + "]}".repeat(depth);
    Collected found = Collected.of("[" + tree + "]");
    assertThat(found.records).hasSize(depth);
    assertThat(found.rejections).isEmpty();
  }

  @Test
  void exceededLimitsAreReported() throws IOException {
    String deep = "[".repeat(Json.MAX_DEPTH + 1);
    Collected found = Collected.of("{\"text\":\"a\"}\n{\"x\":" + deep + "\n{\"text\":\"b\"}");
    assertThat(found.bodies()).containsExactly("a", "b");
    assertThat(found.rejections.getFirst()).startsWith("in:2: JSON exceeds the limits: a string");
    String long20M = "a".repeat(20_000_000);
    assertThat(Collected.of("{\"text\":\"" + long20M + "\"}").bodies()).containsExactly(long20M);
    String tooLong = "a".repeat(Json.MAX_STRING_CHARS + 1);
    Collected cut = Collected.of("{\"text\":\"a\"}\n\"" + tooLong + "\"\n{\"text\":\"b\"}");
    assertThat(cut.bodies()).containsExactly("a", "b");
    assertThat(cut.rejections).hasSize(1);
  }

  @Test
  void manyLinesAreReadOneByOne() throws IOException {
    int lines = 600_000;
    InputStream many = new Repeated("{\"text\":\"a line of forty-odd bytes\"}\n", lines);
    long[] count = new long[2];
    Collected.reader(IndexOptions.defaults())
        .read(
            "stream",
            many,
            new RecordSink() {
              @Override
              public void accept(RawRecord record) {
                count[0]++;
                count[1] = record.number();
              }

              @Override
              public void reject(Rejection rejection) {
                throw new AssertionError(rejection.toString());
              }

              @Override
              public void warn(Rejection remark) {
                throw new AssertionError(remark.toString());
              }

              @Override
              public void fileRead(String source) {}
            });
    assertThat(count).containsExactly(lines, lines);
  }

  /** Repeats a text, generated while it is read. */
  private static final class Repeated extends InputStream {
    private final byte[] part;
    private long left;
    private int at;

    Repeated(String text, long times) {
      part = text.getBytes(StandardCharsets.UTF_8);
      left = times * part.length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = Math.min(length, part.length - at);
      System.arraycopy(part, at, buffer, offset, count);
      at = (at + count) % part.length;
      left -= count;
      return count;
    }
  }
}
