package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads tables that are saved as JSON: by columns, by rows, with the columns apart. */
class JsonColumnsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"body\":{\"0\":\"Fire it slower.\",\"1\":\"It, \\\"crawled\\\".\"},"
            + "\"author\":{\"0\":\"ash\",\"1\":\"wren\"},\"score\":{\"0\":4,\"1\":null}}",
        "{\"author\":[\"ash\",\"wren\"],\"body\":[\"Fire it slower.\",\"It, \\\"crawled\\\".\"],"
            + "\"score\":[4,null]}",
        "{\"columns\":[\"author\",\"body\",\"score\"],\"index\":[0,1],"
            + "\"data\":[[\"ash\",\"Fire it slower.\",4],[\"wren\",\"It, \\\"crawled\\\".\",null]]}",
        "{\"0\":{\"author\":\"ash\",\"body\":\"Fire it slower.\",\"score\":4},"
            + "\"1\":{\"author\":\"wren\",\"body\":\"It, \\\"crawled\\\".\",\"score\":null}}"
      })
  void aRowIsAComment(String file) throws IOException {
    Collected found = Collected.of(file);
    assertThat(found.bodies()).containsExactly("Fire it slower.", "It, \"crawled\".");
    assertThat(found.records).extracting(RawRecord::author).containsExactly("ash", "wren");
    assertThat(found.records).extracting(RawRecord::votes).containsExactly(4L, null);
    assertThat(found.rejections).isEmpty();
  }

  @Test
  void theRowsBeforeAnErrorAreRead() throws IOException {
    Collected found =
        Collected.of(
            "{\"body\":{\"0\":\"Fire it slower.\",\"1\":\"It crawled.\"},"
                + "\"author\":{\"0\":\"ash\",\"1\":\"wr}");
    assertThat(found.bodies()).containsExactly("Fire it slower.", "It crawled.");
    assertThat(found.rejections).hasSize(1);
  }

  @Test
  void aTextInPartsIsNoTable() throws IOException {
    Collected found =
        Collected.of(
            "{\"author\":\"ash\",\"body\":[\"Fire it \",\"slower.\"],\"tags\":[\"a\",\"b\"]}");
    assertThat(found.bodies()).containsExactly("Fire it slower.");
  }
}
