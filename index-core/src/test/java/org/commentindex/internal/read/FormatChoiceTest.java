package org.commentindex.internal.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.commentindex.indexing.FormatChoice;
import org.commentindex.indexing.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatChoiceTest {

  private static Collected read(@Nullable String format, Map<String, String> map, String text)
      throws IOException {
    Collected found = new Collected();
    IndexOptions options = IndexOptions.defaults().withFormat(new FormatChoice(format, map));
    Collected.reader(options).read("in", new ByteArrayInputStream(text.getBytes(UTF_8)), found);
    return found;
  }

  @Test
  void aChosenFormatIsNotDetected() throws IOException {
    String line = "{\"id\":1,\"text\":\"as text\"}";
    assertThat(read("text", Map.of(), line).bodies()).containsExactly(line);
    assertThat(read("Hacker-News-Firebase", Map.of(), line).records.getFirst().id())
        .isEqualTo("hn:1");
    assertThat(read("json", Map.of(), "no JSON").rejections)
        .containsExactly(
            "in:1: broken JSON at column 1: Unrecognized token 'no'; nothing after it is read");
  }

  @Test
  void unknownNamesAreRefusedWithAListOfTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("redit", Map.of(), ""))
        .withMessageStartingWith(
            "unknown format redit; the formats are comment-index-export, pieces, reddit,")
        .withMessageEndingWith(", document, labelled-lines, table, yaml, text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(null, Map.of("boddy", "x"), ""))
        .withMessageStartingWith("unknown field boddy: fields are id, text, format, author,");
  }

  @Test
  void aMapNamesTheFields() throws IOException {
    Map<String, String> map =
        Map.of("body", "words", "author", "by.who.name", "id", "nr", "title", "text");
    String record =
        "{\"nr\":7,\"id\":8,\"words\":\"said\",\"text\":\"headed\",\"by\":{\"who\":{\"name\":\"Ann\",\"x\":[1]}}}";
    for (String json : new String[] {record, "[" + record + "]", "{\"items\":[" + record + "]}"}) {
      Collected found = read(null, map, json);
      assertThat(found.rejections).isEmpty();
      assertThat(Shown.of(found)).containsExactly("7 by Ann [headed]: said");
    }
  }

  /** A field map describes a generic format, not that of a service. */
  @Test
  void withAMapNoServiceIsDetected() throws IOException {
    String json =
        "[{\"id\":\"c1\",\"author\":\"a\",\"created_utc\":1775034000,\"link_id\":\"t3_x\",\"body\":\"one\",\"note\":\"two\"}]";
    assertThat(read(null, Map.of(), json).records.getFirst().id()).isEqualTo("t1_c1");
    Collected mapped = read(null, Map.of("body", "note"), json);
    assertThat(mapped.records.getFirst().id()).isEqualTo("c1");
    assertThat(mapped.bodies()).containsExactly("two");
  }

  @Test
  void theParentOfANestedReplyIsTheEnclosingComment() throws IOException {
    String json =
        "[{\"id\":\"post\",\"comments\":[{\"id\":1,\"text\":\"a\",\"replies\":[{\"id\":2,\"text\":\"b\"},"
            + "{\"id\":3,\"parent\":9,\"text\":\"c\"}]}]}]";
    assertThat(Shown.of(read(null, Map.of(), json))).containsExactly("2 ^1: b", "3 ^9: c", "1: a");
  }
}
