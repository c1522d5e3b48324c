package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchAsYouTypeTest {
  private static final String FULL = "The night ferry is always full.";
  private static final String LATE = "No ferry is as late as the night train.";

  @Test
  void findsWhatWasAddedAMomentAgoByTheLettersTypedSoFar() throws Exception {
    try (SearchAsYouType tool = new SearchAsYouType()) {
      tool.add(FULL);
      awaitHits(tool, "fer", List.of(FULL));
      tool.add(LATE);
      awaitHits(tool, "ferry tr", List.of(LATE));
      assertEquals(List.of(FULL), tool.search("full "));
      assertEquals(List.of(), tool.search("fu tr"));
      assertEquals(List.of(), tool.search(""));
    }
  }

  /** A new comment is usually visible within 0.1 seconds. */
  private static void awaitHits(SearchAsYouType tool, String typed, List<String> wanted)
      throws IOException, InterruptedException {
    List<String> found = tool.search(typed);
    for (int i = 0; i < 100 && !found.equals(wanted); i++) {
      Thread.sleep(20);
      found = tool.search(typed);
    }
    assertEquals(wanted, found);
  }
}
