package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.source.RawRecord;
import org.commentindex.testkit.NaiveFacets;
import org.commentindex.testkit.RandomComments;
import org.commentindex.testkit.RandomQuestions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that facet counts of discovered topics agree with the topics of the comments. */
class DiscoveredTopicCountsTest {
  private static final long SEED = Long.getLong("topics.seed", 20_261_124L);
  private static final int ALL = 1_000;

  @TempDir private Path folder;

  @Test
  void facetCountsEqualTheTopicsOfTheComments() throws IOException {
    indexInParts();
    try (CommentIndex index = CommentIndex.open(folder)) {
      RandomQuestions random = new RandomQuestions(SEED);
      Set<List<FacetCount>> answers = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        CommentQuery query = i == 0 ? new CommentQuery.Everything() : random.tree(i % 3);
        List<Comment> matching = new ArrayList<>();
        index.forEach(query, matching::add);
        List<FacetCount> counted = index.count(Facet.TOPIC, query, ALL);
        assertThat(counted)
            .as("seed %d: %s", SEED, query)
            .isEqualTo(NaiveFacets.count(Facet.TOPIC, matching));
        for (FacetCount tally : counted.subList(0, Math.min(3, counted.size()))) {
          assertThat(index.count(query.and(CommentQuery.topic(tally.value()))))
              .as("seed %d: %s, %s", SEED, query, tally.value())
              .isEqualTo(tally.comments());
        }
        answers.add(counted);
      }
      assertThat(answers).as("different answers").hasSizeGreaterThan(50);
    }
  }

  /** Uses several segments, some of them with deleted documents. */
  private void indexInParts() throws IOException {
    List<RawRecord> records = new RandomComments(SEED).records(300);
    for (int part = 0; part < 3; part++) {
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
        for (RawRecord record : records.subList(100 * part, 100 * part + 100)) {
          indexer.add(record);
        }
        indexer.commit();
        for (int i = 0; i < 30; i++) {
          indexer.remove("c" + (100 + 100 * part + 3 * i));
        }
        indexer.commit();
      }
    }
  }
}
