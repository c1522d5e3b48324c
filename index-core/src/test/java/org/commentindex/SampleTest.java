package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Hit;
import org.commentindex.search.Sample;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SearchResults;
import org.commentindex.search.SortOrder;
import org.commentindex.source.RawRecord;
import org.commentindex.testkit.RandomComments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random samples of hits. */
class SampleTest {
  private static final long SEED = 20_261_130L;
  private static final int SIZE = 20;

  @TempDir private Path folder;

  private CommentIndex indexOf(String name, List<RawRecord> records, int runs) throws IOException {
    Path directory = folder.resolve(name);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      int size = (records.size() + runs - 1) / runs;
      for (int from = 0; from < records.size(); from += size) {
        for (RawRecord record : records.subList(from, Math.min(records.size(), from + size))) {
          indexer.add(record);
        }
        indexer.commit();
      }
    }
    return CommentIndex.open(directory);
  }

  private static SearchRequest everything() {
    return SearchRequest.of("-nosuchword").withLimit(1_000).withCollapse(CollapseMode.NONE);
  }

  private static SearchRequest request(int size, long seed) {
    // Near-duplicates are hits of their own in a sample, whatever the request says.
    return everything()
        .withCollapse(CollapseMode.NEAR_DUPLICATES)
        .withSample(new Sample(size, seed));
  }

  private static List<String> ids(CommentIndex index, SearchRequest request) throws IOException {
    return index.search(request).hits().stream().map(Hit::id).sorted().toList();
  }

  @Test
  void aSampleDependsOnIdsAndSeedOnly() throws Exception {
    List<RawRecord> records = new ArrayList<>(new RandomComments(SEED).records(200));
    List<String> all;
    List<String> sampled;
    try (CommentIndex index = indexOf("one", records, 1)) {
      all = ids(index, everything());
      sampled = ids(index, request(SIZE, 7));
      SearchResults results = index.search(request(SIZE, 7).withSort(SortOrder.OLDEST));
      assertThat(results.total()).isEqualTo(all.size());
      assertThat(results.hits().stream().map(Hit::id).sorted().toList()).isEqualTo(sampled);
      assertThat(results.hits()).extracting(Hit::rank).startsWith(1, 2, 3);
      List<String> byId = new ArrayList<>();
      index.forEachId(request(SIZE, 7), byId::add);
      assertThat(byId.stream().sorted().toList()).isEqualTo(sampled);
    }
    assertThat(sampled).isEqualTo(smallestHashes(all, 7));
    Collections.shuffle(records, new Random(SEED));
    try (CommentIndex index = indexOf("other", records, 5)) {
      assertThat(ids(index, request(SIZE, 7))).isEqualTo(sampled);
    }
  }

  @Test
  void everySeedDrawsAnotherSampleAndEachCommentIsDrawnAtTimes() throws IOException {
    try (CommentIndex index = indexOf("one", new RandomComments(SEED).records(60), 1)) {
      Set<List<String>> samples = new HashSet<>();
      Set<String> drawn = new HashSet<>();
      for (int seed = 0; seed < 60; seed++) {
        List<String> sample = ids(index, request(10, seed));
        assertThat(sample).hasSize(10);
        samples.add(sample);
        drawn.addAll(sample);
      }
      assertThat(samples).hasSize(60);
      assertThat(drawn).hasSameSizeAs(ids(index, everything()));
    }
  }

  @Test
  void aSampleLargerThanTheHitsIsAllOfThem() throws IOException {
    try (CommentIndex index = indexOf("one", new RandomComments(SEED).records(30), 1)) {
      assertThat(ids(index, request(1_000, 1)))
          .hasSize((int) index.search(request(1_000, 1)).total());
    }
  }

  private static List<String> smallestHashes(List<String> ids, long seed) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return ids.stream()
        .sorted(
            Comparator.comparing(
                id ->
                    HexFormat.of()
                        .formatHex(
                            digest.digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)))))
        .limit(SIZE)
        .sorted()
        .toList();
  }
}
