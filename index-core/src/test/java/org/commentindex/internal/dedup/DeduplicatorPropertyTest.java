package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/** The result depends on the set of records only. */
class DeduplicatorPropertyTest {

  @Test
  void orderAndRunsDoNotMatter() {
    for (long seed = 1; seed <= 15; seed++) {
      Random random = new Random(seed);
      List<SourceRecord> records = RandomRecords.of(random, 120);
      Set<Comment> atOnce = deduplicate(List.of(records));
      for (int trial = 0; trial < 3; trial++) {
        Collections.shuffle(records, random);
        assertThat(deduplicate(cut(records, random)))
            .as("seed %d, trial %d", seed, trial)
            .isEqualTo(atOnce);
      }
    }
  }

  @Test
  void everyRecordIsInOneComment() {
    for (long seed = 1; seed <= 20; seed++) {
      List<SourceRecord> records = RandomRecords.of(new Random(seed), 200);
      List<SourceRecord> found =
          deduplicate(List.of(records)).stream()
              .flatMap(comment -> comment.occurrences().stream())
              .map(occurrence -> occurrence.record())
              .toList();
      assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(records);
    }
  }

  @Test
  void everyNewRecordIsCountedOnce() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      InMemoryIndex index = new InMemoryIndex();
      for (List<SourceRecord> run : cut(RandomRecords.of(random, 200), random)) {
        DeduplicationCounts counts = index.run(run);
        long sum = counts.added() + counts.updated() + counts.unchanged();
        assertThat(sum + counts.exact() + counts.near() + counts.partial())
            .as("seed %d", seed)
            .isEqualTo(run.size());
      }
    }
  }

  private static Set<Comment> deduplicate(List<List<SourceRecord>> runs) {
    InMemoryIndex index = new InMemoryIndex();
    runs.forEach(index::run);
    return index.comments().collect(Collectors.toSet());
  }

  private static List<List<SourceRecord>> cut(List<SourceRecord> records, Random random) {
    List<List<SourceRecord>> runs = new ArrayList<>();
    runs.add(new ArrayList<>());
    for (SourceRecord record : records) {
      if (random.nextInt(20) == 0) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(record);
    }
    return runs;
  }
}
