package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Tests replies that are nested very deeply. */
class DeepServicesTest {
  private static final int DEPTH = 60_000;

  /** Returns nested comments, from the JSON before and after the reply in each of them. */
  private static String chain(
      String before, IntFunction<String> head, IntFunction<String> tail, String after) {
    StringBuilder out = new StringBuilder(before);
    for (int i = 1; i <= DEPTH; i++) {
      out.append(head.apply(i));
    }
    for (int i = DEPTH; i >= 1; i--) {
      out.append(tail.apply(i));
    }
    return out.append(after).toString();
  }

  private static List<RawRecord> read(String json) throws IOException {
    Collected found = Collected.of(json);
    assertThat(found.rejections).isEmpty();
    assertThat(found.remarks).isEmpty();
    return found.records;
  }

  private static void assertChained(List<RawRecord> records, String prefix) {
    assertThat(records).hasSize(DEPTH);
    for (RawRecord record : records) {
      int id = Integer.parseInt(String.valueOf(record.id()).substring(prefix.length()));
      String parent = id == 1 ? null : prefix + (id - 1);
      if (!String.valueOf(record.parent()).equals(String.valueOf(parent))) {
        assertThat(record.parent()).as("parent of %s", record.id()).isEqualTo(parent);
      }
    }
  }

  @Test
  void substack() throws IOException {
    List<RawRecord> records =
        read(
            chain(
                "{\"comments\":[",
                i ->
                    "{\"id\":%d,\"post_id\":7,\"date\":\"2026-04-01\",\"body\":\"word\",\"ancestor_path\":\"%s\",\"children\":["
                        .formatted(i, i == 1 ? "" : String.valueOf(i - 1)),
                i -> "]}",
                "],\"post\":{\"title\":\"Deep\"}}"));
    assertChained(records, "substack:");
    assertThat(records).allMatch(record -> "Deep".equals(record.title()));
  }

  @Test
  void hackerNewsWithTextsAfterTheReplies() throws IOException {
    List<RawRecord> records =
        read(
            chain(
                "",
                i ->
                    "{\"author\":\"ann\",\"id\":%d,\"parent_id\":%s,\"points\":1,\"children\":["
                        .formatted(i, i == 1 ? "null" : String.valueOf(i - 1)),
                i -> "],\"text\":\"word\",\"title\":%s}".formatted(i == 1 ? "\"Deep\"" : "null"),
                ""));
    assertChained(records, "hn:");
    assertThat(records).allMatch(record -> "Deep".equals(record.title()));
  }

  @Test
  void reddit() throws IOException {
    String listing = "{\"kind\":\"Listing\",\"data\":{\"children\":[";
    List<RawRecord> records =
        read(
            chain(
                listing,
                i ->
                    "{\"kind\":\"t1\",\"data\":{\"id\":\"%d\",\"parent_id\":\"%s\",\"link_id\":\"t3_1\",\"body\":\"word\",\"replies\":%s"
                        .formatted(
                            i, i == 1 ? "t3_1" : "t1_" + (i - 1), i == DEPTH ? "\"\"" : listing),
                i -> i == DEPTH ? "}}" : "]}}}}",
                "]}}"));
    assertThat(records).hasSize(DEPTH);
    for (RawRecord record : records) {
      String parent = record.number() == 1 ? "t3_1" : "t1_" + (record.number() - 1);
      assertThat(record.id()).isEqualTo("t1_" + record.number());
      assertThat(record.parent()).isEqualTo(parent);
    }
  }

  /** Comments beyond the limit are delivered once each, with the fields known so far. */
  @Test
  void deliversCommentsEarlyIfTheyExceedTheLimit() throws IOException {
    String words = "many words ".repeat(1000);
    int depth = 6000;
    StringBuilder json = new StringBuilder("{\"comments\":[");
    for (int i = 1; i <= depth; i++) {
      json.append(
          "{\"id\":%d,\"ancestor_path\":\"\",\"date\":\"2026-04-01\",\"body\":\"%s\",\"children\":["
              .formatted(i, words));
    }
    json.append("],\"name\":\"Ann\"}".repeat(depth)).append("]}");
    Collected found = Collected.of(json.toString());
    assertThat(found.rejections).isEmpty();
    assertThat(found.records).hasSize(depth);
    assertThat(found.records.stream().map(RawRecord::id).distinct()).hasSize(depth);
    assertThat(found.records).allMatch(record -> record.body().length() > 10_000);
    long without = found.records.stream().filter(record -> record.author() == null).count();
    assertThat(without).isPositive();
    assertThat(found.remarks).hasSize(1);
    assertThat(found.remarks.getFirst()).endsWith(": " + without);
    assertThat(found.remarks.getFirst())
        .contains("comments read without the fields after their replies");
  }
}
