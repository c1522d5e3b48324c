package org.commentindex.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;

/** Checks that a saved page and the JSON of the same thread yield the same comments. */
class SameThreadTest {

  private static List<List<Object>> who(Collected found) {
    return found.records.stream().map(SameThreadTest::who).toList();
  }

  private static List<Object> who(RawRecord r) {
    return List.of(
        String.valueOf(r.id()),
        String.valueOf(r.parent()),
        String.valueOf(r.thread()),
        String.valueOf(r.title()),
        String.valueOf(r.author()),
        String.valueOf(r.url()),
        r.tags());
  }

  @Test
  void lobsters() throws IOException {
    Collected page = Collected.of(RealFiles.at("lobsters/post_details_tdfoqh.html"));
    Collected json = Collected.of(RealFiles.at("lobsters/post_details_tdfoqh.json"));
    assertThat(page.records).hasSize(11);
    assertThat(who(page)).containsExactlyInAnyOrderElementsOf(who(json));
  }
}
