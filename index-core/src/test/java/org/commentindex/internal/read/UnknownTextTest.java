package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.LeftOutReason;
import org.commentindex.indexing.LeftOutText;
import org.commentindex.indexing.Rejection;
import org.commentindex.internal.read.base.RecordSink;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Tests that text in unknown fields of a service's file is named if the known text is empty. */
class UnknownTextTest {
  private static final String NOTE =
      "{\"id\":%d,\"body\":\"%s\",\"author\":{\"name\":\"Wren\"},\"system\":false,"
          + "\"noteable_type\":\"Issue\",\"noteable_id\":1,%s}";

  @Test
  void textInUnknownFieldsOfAnEmptyCommentIsNamed() throws IOException {
    String blocks = "\"blocks\":[{\"rich\":{\"words\":\"the cone went flat\"}}]";
    assertThat(remarks(NOTE.formatted(1, "", blocks), NOTE.formatted(2, "", blocks)))
        .containsExactly(
            "messages without text (pictures, files), kept as placeholders: 2",
            "UNKNOWN_FIELD blocks.rich.words 30",
            "30 of 30 characters of text were left out: unknown field 30 (blocks.rich.words)");
  }

  @Test
  void theTextOfAnotherKindOfRecordIsNamed() throws IOException {
    Collected found =
        Collected.of(
            """
            {"comments": [{"comment": {"id": 5, "post_id": 1, "content": "They lean", "path": "0.5"},
              "creator": {"name": "ann"}, "counts": {"score": 1},
              "post": {"id": 1, "name": "Pots", "body": "I wonder about that every day."}}]}
            """);
    assertThat(found.bodies()).containsExactly("They lean");
    assertThat(found.leftOut).extracting(LeftOutText::detail).containsExactly("post.body");
  }

  @Test
  void textBesideAKnownTextIsNotNamed() throws IOException {
    String html = "\"body_html\":\"<p>the cone went flat</p>\"";
    assertThat(remarks(NOTE.formatted(1, "the cone went flat", html))).isEmpty();
  }

  @Test
  void namesDatesNumbersAndAddressesAreNotText() throws IOException {
    String others =
        "\"bio\":\"keeper of the big kiln\",\"when\":\"Tue Mar 05 2024 19:02:30 GMT\","
            + "\"page\":\"https://kiln.example/a-b-c?to=the,kiln\",\"n\":\"1 2 3\","
            + "\"two\":\"big kiln\","
            + "\"user\":{\"signature\":\"sent from my old kiln\"}";
    assertThat(remarks(NOTE.formatted(1, "", others)))
        .containsExactly("messages without text (pictures, files), kept as placeholders: 1");
  }

  @Test
  void writingWithoutSpacesIsText() throws IOException {
    assertThat(remarks(NOTE.formatted(1, "", "\"rich\":\"窯の温度が下がりました\"")))
        .contains("UNKNOWN_FIELD rich 11");
  }

  @Test
  void aFileWithoutAnyTextNamesAllFieldsWithText() throws IOException {
    String post = "{\"post_number\":1,\"topic_id\":5,\"cooked\":\"\",\"markup\":\"all flat now\"}";
    assertThat(remarks("{\"post_stream\":{\"posts\":[" + post + "]}}"))
        .contains("UNKNOWN_FIELD post_stream.posts.markup 10");
  }

  @Test
  void onlyTheMostFrequentFieldsAreListed() throws IOException {
    StringBuilder fields = new StringBuilder("\"z\":\"one two three\"");
    for (int i = 0; i < 7; i++) {
      fields.append(",\"f").append(i).append("\":\"one two three\"");
    }
    String remark =
        remarks(NOTE.formatted(1, "", fields), NOTE.formatted(2, "", "\"f6\":\"one two three\""))
            .getLast();
    assertThat(remark)
        .isEqualTo(
            "99 of 99 characters of text were left out: unknown field 99 (f6, z, f0, f1, f2, …)");
  }

  private static List<String> remarks(String... objects) throws IOException {
    List<String> remarks = new ArrayList<>();
    RecordSink sink =
        new RecordSink() {
          @Override
          public void accept(RawRecord record) {}

          @Override
          public void reject(Rejection rejection) {
            remarks.add("rejected: " + rejection);
          }

          @Override
          public void warn(Rejection warning) {
            remarks.add(warning.reason());
          }

          @Override
          public void fileRead(String source) {}

          @Override
          public void leaveOut(LeftOutText region) {
            if (region.reason() == LeftOutReason.UNKNOWN_FIELD) {
              remarks.add(region.reason() + " " + region.detail() + " " + region.characters());
            }
          }
        };
    byte[] json = String.join("\n", objects).getBytes(StandardCharsets.UTF_8);
    try (SourceReader reader = Collected.reader(IndexOptions.defaults())) {
      reader.read("in", new ByteArrayInputStream(json), sink);
    }
    return remarks;
  }
}
