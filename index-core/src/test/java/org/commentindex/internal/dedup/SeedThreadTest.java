package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/** A real thread whose first block repeats comments, two of them truncated. */
class SeedThreadTest {
  private static final int[][] LINES = {
    {1, 1}, {2, 3}, {4, 8}, {9, 9}, {10, 25}, {26, 26}, {27, 30}, {31, 34}, {35, 35}, {36, 36},
    {37, 40}, {41, 42}, {43, 43}, {44, 44}, {45, 49}, {50, 50}, {51, 52}, {53, 68}, {69, 69},
    {70, 72}, {73, 73}, {74, 74}, {75, 78}, {79, 82}, {83, 83}
  };

  @Test
  void findsTheEightRepeatedComments() throws IOException {
    List<SourceRecord> records = records();
    Collections.shuffle(records, new Random(17));
    InMemoryIndex index = new InMemoryIndex();

    DeduplicationCounts counts = index.run(records);

    assertThat(counts).isEqualTo(new DeduplicationCounts(17, 0, 0, 6, 0, 2));
    assertThat(index.comments().filter(c -> c.copies() == 2).map(SeedThreadTest::story))
        .containsExactlyInAnyOrder(
            "1 EXACT 9",
            "3 EXACT 15",
            "5 EXACT 18",
            "6 EXACT 22",
            "7 EXACT 23",
            "8 EXACT 24",
            "11 PARTIAL 2",
            "17 PARTIAL 4");
  }

  private static String story(Comment comment) {
    var copy = comment.occurrences().get(1);
    assertThat(comment.occurrences().get(0).kind()).isEqualTo(CopyKind.ORIGINAL);
    return comment.canonicalRecord().number() + " " + copy.kind() + " " + copy.record().number();
  }

  private static List<SourceRecord> records() throws IOException {
    List<String> lines = Files.readAllLines(Records.data("seed/thread.txt"));
    List<SourceRecord> records = new ArrayList<>();
    for (int[] range : LINES) {
      String text = String.join("\n", lines.subList(range[0] - 1, range[1]));
      records.add(Records.of("thread.txt", records.size() + 1, text));
    }
    return records;
  }
}
