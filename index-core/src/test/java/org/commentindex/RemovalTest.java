package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests removal and replacement of comments, of the last commit and of the same run. */
class RemovalTest {
  @TempDir private Path folder;

  private static RawRecord record(String id, String text) {
    return RawRecord.builder("app", 1)
        .location(id)
        .id(id)
        .author("author of " + id)
        .body(text)
        .build();
  }

  private IndexingReport run(WriterAction action) throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      action.on(writer);
      return writer.commit();
    }
  }

  private interface WriterAction {
    void on(CommentIndexer writer) throws IOException;
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (CommentIndex index = CommentIndex.open(folder)) {
      index.forEach(null, comment -> texts.put(comment.id(), comment.text()));
    }
    return texts;
  }

  @Test
  void aRecordAddedAndRemovedInOneRunIsCountedAsWithdrawn() throws IOException {
    IndexingReport report =
        run(
            writer -> {
              writer.add(record("a", "About herons."));
              writer.add(record("b", "About walruses."));
              assertThat(writer.remove(List.of("b", "b", "missing"))).isEqualTo(1);
              assertThat(writer.remove("b")).isFalse();
            });
    assertThat(report.withdrawn()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.offered()).isEqualTo(2);
    assertThat(report.removed()).isZero();
    assertThat(texts()).containsOnlyKeys("a");
  }

  @Test
  void aRecordRemovedAndAddedInOneRunIsThere() throws IOException {
    run(writer -> writer.add(record("a", "About herons.")));
    IndexingReport report =
        run(
            writer -> {
              assertThat(writer.remove("a")).isTrue();
              writer.add(record("a", "About herons."));
            });
    assertThat(texts()).containsExactly(Map.entry("a", "About herons."));
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void anUpdateReplacesAlsoALaterVersion() throws IOException {
    RawRecord later =
        RawRecord.builder("app", 1)
            .location("old place")
            .id("a")
            .date(Instant.parse("2030-01-01T10:00:00Z"))
            .body("The version with many more words than the other one has.")
            .build();
    RawRecord now =
        RawRecord.builder("app", 2)
            .location("new place")
            .id("a")
            .date(Instant.parse("2020-01-01T10:00:00Z"))
            .body("The short version.")
            .build();
    run(writer -> writer.add(later));
    run(writer -> writer.add(now));
    assertThat(texts().get("a")).as("add keeps the later version").startsWith("The version");
    run(writer -> writer.update(now));
    assertThat(texts()).containsExactly(Map.entry("a", "The short version."));
    run(
        writer -> {
          writer.add(later);
          writer.update(now);
        });
    assertThat(texts()).as("in one run").containsExactly(Map.entry("a", "The short version."));
    assertThatThrownBy(() -> run(writer -> writer.update(RawRecord.of("app", 1, "No id."))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aQueryRemovesCommentsOfTheCommitAndOfTheRun() throws IOException {
    run(
        writer -> {
          writer.add(record("a", "Herons on the river."));
          writer.add(record("b", "Walruses on the ice."));
        });
    IndexingReport report =
        run(
            writer -> {
              writer.add(record("c", "More herons today."));
              writer.add(record("d", "Nothing of them."));
              assertThat(writer.removeMatching(CommentQuery.word("heron"))).isEqualTo(2);
              writer.add(record("e", "A heron after the removal."));
            });
    assertThat(texts()).containsOnlyKeys("b", "d", "e");
    assertThat(report.removed()).isEqualTo(1);
    assertThat(report.withdrawn()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.offered()).isEqualTo(3);
  }

  @Test
  void allCopiesOfARemovedCommentGoWithItAndItsNearDuplicatesStay() throws IOException {
    String letter =
        "Dear council, please keep the ferry running all night, because the last tram leaves long"
            + " before the bars close and nobody wants to walk across the bridge in the rain.";
    run(
        writer -> {
          for (int i = 0; i < 3; i++) {
            writer.add(record("n" + i, letter + " Yours, number " + i * 31 + " of the street."));
          }
          writer.add(RawRecord.of("copy.txt", 1, letter + " Yours, number 0 of the street."));
        });
    try (CommentIndex index = CommentIndex.open(folder)) {
      Comment first = index.find("n0").orElseThrow();
      assertThat(first.copies()).isEqualTo(2);
      assertThat(first.alike()).isEqualTo(2);
    }
    IndexingReport report = run(writer -> assertThat(writer.remove("n0")).isTrue());
    assertThat(report.removed()).isEqualTo(2);
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.find("n1").orElseThrow().alike()).isEqualTo(1);
      assertThat(index.stats().comments()).isEqualTo(2);
    }
  }

  @Test
  void idsWithSignsOfTheQueryLanguageRemoveOnlyTheirComment() throws IOException {
    run(
        writer -> {
          writer.add(record("*", "One."));
          writer.add(record("a*", "Two."));
          writer.add(record("ab", "Three."));
          writer.add(record("a\"b:c\\", "Four."));
        });
    run(writer -> assertThat(writer.remove(List.of("*", "a*", "a\"b:c\\"))).isEqualTo(3));
    assertThat(texts()).containsOnlyKeys("ab");
  }

  @Test
  void aReaderOfAnOpenIndexerSeesWhatWasAddedAndNotWhatWasRemoved() throws IOException {
    try (CommentIndexer writer = CommentIndexer.openOrCreate(folder)) {
      writer.add(record("a", "Herons on the river."));
      writer.add(record("b", "Herons on the lake."));
      writer.remove("a");
      try (CommentIndex index = writer.openReader()) {
        writer.add(record("c", "Herons in the air."));
        assertThat(index.search("herons", 9).hits())
            .extracting(hit -> hit.comment().id())
            .containsExactly("b");
      }
      writer.commit();
      try (CommentIndex index = writer.openReader()) {
        closed(writer);
        assertThat(index.search("herons", 9).total()).isEqualTo(2);
      }
    }
  }

  /** Random additions, updates and removals give what a map gives, in any division into runs. */
  @Test
  void randomWritesGiveWhatAMapGives() throws IOException {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Path place = folder.resolve("seed" + seed);
      Map<String, String> expected = new HashMap<>();
      try (CommentIndexer writer = CommentIndexer.openOrCreate(place)) {
        for (int step = 0; step < 60; step++) {
          write(writer, expected, random, step);
        }
        writer.commit();
      }
      Map<String, String> actual = new HashMap<>();
      try (CommentIndex index = CommentIndex.open(place)) {
        index.forEach(null, comment -> actual.put(comment.id(), comment.text()));
      }
      assertThat(actual).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static void closed(CommentIndexer writer) throws IOException {
    writer.close();
  }

  private static void write(
      CommentIndexer writer, Map<String, String> expected, Random random, int step)
      throws IOException {
    String id = "id" + random.nextInt(12);
    String text = "Remark " + step + " about heron number " + random.nextInt(40) + ".";
    switch (random.nextInt(8)) {
      case 0, 1, 2 -> {
        writer.update(record(id, text));
        expected.put(id, text);
      }
      case 3, 4 -> {
        if (!expected.containsKey(id)) {
          writer.add(record(id, text));
          expected.put(id, text);
        }
      }
      case 5 -> assertThat(writer.remove(id)).isEqualTo(expected.remove(id) != null);
      case 6 -> {
        String number = Integer.toString(random.nextInt(40));
        List<String> matching = new ArrayList<>(expected.keySet());
        matching.removeIf(
            each ->
                !String.valueOf(expected.get(each))
                    .matches(".* (" + number + "\\.|" + number + " .*)"));
        assertThat(writer.removeMatching(CommentQuery.phrase(number)))
            .as("comments with " + number)
            .isEqualTo(matching.size());
        expected.keySet().removeAll(matching);
      }
      default -> writer.commit();
    }
  }
}
