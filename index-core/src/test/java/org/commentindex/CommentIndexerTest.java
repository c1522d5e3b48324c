package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.groups.Tuple;
import org.commentindex.indexing.IndexLockedException;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.Comment;
import org.commentindex.model.CopyKind;
import org.commentindex.model.Occurrence;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.DamagedIndexException;
import org.commentindex.search.IncompatibleIndexException;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.search.OpenOptions;
import org.commentindex.search.SearchRequest;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what the indexer counts, when readers see changes, and that order does not matter. */
class CommentIndexerTest {
  private static final String LONG =
      "The harbour ferry should run all night, because the last tram leaves long before the bars "
          + "close and nobody wants to walk across the bridge in the rain.";
  private static final String CUT = LONG.substring(0, LONG.indexOf(" and nobody"));
  private static final String OTHER =
      "I would rather see the money go into cycle lanes, which serve people at every hour of the"
          + " day.";

  @TempDir private Path folder;

  private static RawRecord record(String source, long number, String text) {
    return RawRecord.of(source, number, text);
  }

  private IndexingReport index(Path directory, List<RawRecord> records) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      for (RawRecord record : records) {
        indexer.add(record);
      }
      return indexer.commit();
    }
  }

  /** Returns the comments without the runs that first brought them, which differ. */
  private static List<Comment> comments(Path directory) throws IOException {
    List<Comment> comments = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(directory)) {
      index.forEach(null, comment -> comments.add(comment.withAdded(null)));
    }
    return comments;
  }

  @Test
  void theFullestRecordIsCanonicalAndTheOthersAreItsCopies() throws IOException {
    IndexingReport report =
        index(
            folder,
            List.of(
                record("a", 1, CUT),
                record("a", 2, LONG),
                record("b", 1, LONG),
                record("b", 2, OTHER)));
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.exact()).isEqualTo(1);
    assertThat(report.partial()).isEqualTo(1);
    assertThat(report.offered()).isEqualTo(4);
    Comment comment =
        comments(folder).stream().filter(c -> c.text().equals(LONG)).findFirst().orElseThrow();
    assertThat(comment.occurrences())
        .extracting(o -> o.record().source() + o.record().number(), Occurrence::kind)
        .containsExactly(
            Tuple.tuple("a2", CopyKind.ORIGINAL),
            Tuple.tuple("a1", CopyKind.PARTIAL),
            Tuple.tuple("b1", CopyKind.EXACT));
  }

  /** Several threads write concurrently, to several segments. */
  @Test
  void eachOfManyCopiesIsMergedIntoItsComment() throws IOException {
    List<RawRecord> records = new ArrayList<>();
    for (String source : List.of("a", "b", "c")) {
      for (int i = 1; i <= 700; i++) {
        records.add(record(source, i, "Letter " + i + ": " + OTHER + " Yours, number " + i * 31));
      }
    }
    IndexingReport report = index(folder, records);
    assertThat(report.added()).isEqualTo(700);
    assertThat(report.exact()).isEqualTo(1_400);
    List<Comment> comments = comments(folder);
    assertThat(comments).hasSize(700);
    for (Comment comment : comments) {
      assertThat(comment.occurrences())
          .extracting(o -> o.record().source())
          .containsExactlyInAnyOrder("a", "b", "c");
      assertThat(comment.occurrences())
          .extracting(o -> o.record().text())
          .containsOnly(comment.text());
    }
  }

  @Test
  void recordsOfferedAgainAreUnchanged() throws IOException {
    List<RawRecord> records = List.of(record("a", 1, CUT), record("a", 2, LONG));
    index(folder, records);
    List<Comment> before = comments(folder);
    IndexingReport again = index(folder, records);
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.offered()).isEqualTo(2);
    assertThat(comments(folder)).isEqualTo(before);
  }

  @Test
  void theResultDependsNeitherOnOrderNorOnRuns() throws IOException {
    List<RawRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = i % 3 == 0 ? LONG : i % 3 == 1 ? CUT : OTHER + " " + "More of it. ".repeat(i);
      records.add(record("s" + i % 4, i + 1, text));
    }
    Path whole = folder.resolve("whole");
    index(whole, records);
    List<Comment> expected = comments(whole);
    for (int seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      List<RawRecord> shuffled = new ArrayList<>(records);
      Collections.shuffle(shuffled, random);
      Path cut = folder.resolve("cut" + seed);
      int at = 0;
      while (at < shuffled.size()) {
        int until = Math.min(shuffled.size(), at + 1 + random.nextInt(6));
        index(cut, shuffled.subList(at, until));
        at = until;
      }
      assertThat(comments(cut)).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void aNewerTextUnderTheSameIdReplacesTheOlder() throws IOException {
    index(folder, List.of(RawRecord.builder("a", 1).id("x1").location("x1").body(LONG).build()));
    IndexingReport report =
        index(
            folder, List.of(RawRecord.builder("a", 1).id("x1").location("x1").body(OTHER).build()));
    assertThat(report.updated()).isEqualTo(1);
    assertThat(comments(folder))
        .extracting(Comment::id, Comment::text)
        .containsExactly(Tuple.tuple("x1", OTHER));
  }

  @Test
  void readersSeeOnlyWhatWasCommittedBeforeTheyOpened() throws IOException {
    index(folder, List.of(record("a", 1, LONG)));
    try (CommentIndex before = CommentIndex.open(folder)) {
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
        indexer.add(record("a", 2, OTHER));
      }
      assertThat(comments(folder)).as("closed without commit").hasSize(1);
      index(folder, List.of(record("a", 2, OTHER)));
      assertThat(before.stats().comments()).isEqualTo(1);
      assertThat(comments(folder)).hasSize(2);
    }
  }

  @Test
  void aSecondWriterLearnsWhoHasTheLock() throws IOException {
    try (CommentIndexer first = CommentIndexer.openOrCreate(folder)) {
      first.add(record("a", 1, LONG));
      assertThatThrownBy(() -> CommentIndexer.openOrCreate(folder))
          .isInstanceOf(IndexLockedException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("holiday.txt"), "not an index");
    assertThatThrownBy(() -> CommentIndexer.openOrCreate(folder))
        .isInstanceOf(IndexNotFoundException.class)
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> CommentIndex.open(folder)).isInstanceOf(IndexNotFoundException.class);
    assertThatThrownBy(() -> CommentIndex.open(folder, OpenOptions.forFewQueries()))
        .isInstanceOf(IndexNotFoundException.class);
    assertThatThrownBy(() -> CommentIndex.open(folder.resolve("none"), OpenOptions.forFewQueries()))
        .isInstanceOf(IndexNotFoundException.class);
    assertThat(folder.toFile().list()).containsExactly("holiday.txt");
  }

  @Test
  void openingForFewQueriesGivesTheSameComments() throws IOException {
    index(folder, List.of(record("a", 1, LONG), record("b", 1, "a few other words stand here")));
    List<Comment> same = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(folder, OpenOptions.forFewQueries())) {
      index.forEach(null, comment -> same.add(comment.withAdded(null)));
      assertThat(index.search("words", 10).hits()).hasSize(1);
    }
    assertThat(same).isNotEmpty().isEqualTo(comments(folder));
  }

  @Test
  void anIndexOfAnotherVersionIsRejected() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("comment-index.schema", "99").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> CommentIndex.open(folder))
        .isInstanceOf(IncompatibleIndexException.class)
        .hasMessageContaining("schema version 99");
    assertThatThrownBy(() -> CommentIndexer.openOrCreate(folder))
        .isInstanceOf(IncompatibleIndexException.class);
  }

  @Test
  void blankRecordsAreRejectedAndCounted() throws IOException {
    IndexingReport report = index(folder, List.of(record("a", 1, " \n "), record("a", 2, LONG)));
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.rejections()).singleElement().hasToString("a:1: no text");
    assertThat(report.offered()).isEqualTo(2);
  }

  @Test
  void aCommentIsRemovedWithAllItsRecords() throws IOException {
    index(folder, List.of(record("a", 1, CUT), record("a", 2, LONG), record("a", 3, OTHER)));
    String id =
        comments(folder).stream().filter(c -> c.copies() == 2).findFirst().orElseThrow().id();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      assertThat(indexer.remove(id)).isTrue();
      assertThat(indexer.remove("no such id")).isFalse();
      indexer.commit();
    }
    assertThat(comments(folder)).extracting(Comment::text).containsExactly(OTHER);
  }

  @Test
  void topicRulesTagNewAndOldComments() throws IOException {
    index(folder, List.of(record("a", 1, LONG), record("a", 2, OTHER)));
    Path rules =
        Files.writeString(
            folder.resolveSibling(folder.getFileName() + ".topics"),
            "# transport\nnight boats = ferry \"all night\"\ncycling = cycl* lanes\n");
    try (CommentIndexer indexer =
        CommentIndexer.openOrCreate(folder, IndexOptions.defaults().withTopicsFile(rules))) {
      indexer.add(
          record("b", 1, "New cycle lanes for everyone who lives near the harbour, please."));
      indexer.commit();
    }
    try (CommentIndex index = CommentIndex.open(folder)) {
      assertThat(index.search("topic:\"night boats\"", 10).total()).isEqualTo(1);
      assertThat(index.search(SearchRequest.of(CommentQuery.topic("cycling"))).total())
          .isEqualTo(2);
    }
  }

  @Test
  void aFirstRunThatDiesLeavesAnEmptyIndex() throws IOException {
    CommentIndexer dying = CommentIndexer.openOrCreate(folder);
    dying.add(record("a", 1, LONG));
    assertThat(comments(folder)).isEmpty();
    dying.close();
    assertThat(index(folder, List.of(record("a", 1, LONG))).added()).isEqualTo(1);
  }

  @Test
  void oneIdTwiceInAFileIsTwoRecordsOfOneCommentInEveryRun() throws IOException {
    RawRecord first = RawRecord.builder("a", 1).id("x").location("a:x").body(LONG).build();
    RawRecord second = RawRecord.builder("a", 2).id("x").location("a:x").body(OTHER).build();
    index(folder, List.of(first, second));
    List<Comment> before = comments(folder);
    assertThat(before).singleElement().extracting(Comment::copies).isEqualTo(2);
    for (int run = 0; run < 3; run++) {
      assertThat(index(folder, List.of(first, second)).unchanged()).isEqualTo(2);
      assertThat(comments(folder)).isEqualTo(before);
    }
    Path turned = folder.resolve("turned");
    index(turned, List.of(second, first));
    assertThat(comments(turned)).isEqualTo(before);
  }

  @Test
  void aDamagedIndexIsReported() throws IOException {
    index(folder, List.of(record("a", 1, LONG)));
    for (String name : Objects.requireNonNull(folder.toFile().list())) {
      if (name.startsWith("segments_")) {
        Files.write(folder.resolve(name), new byte[] {1, 2, 3});
      }
    }
    assertThatThrownBy(() -> CommentIndex.open(folder))
        .isInstanceOf(DamagedIndexException.class)
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> CommentIndexer.openOrCreate(folder))
        .isInstanceOf(DamagedIndexException.class);
  }

  @Test
  void usingAClosedIndexThrows() throws IOException {
    CommentIndexer indexer = CommentIndexer.openOrCreate(folder);
    indexer.close();
    indexer.close();
    assertThatThrownBy(() -> indexer.add(record("a", 1, LONG)))
        .isInstanceOf(IllegalStateException.class);
    CommentIndex index = CommentIndex.open(folder);
    index.close();
    index.close();
    assertThatThrownBy(() -> index.search("ferry", 1)).isInstanceOf(IllegalStateException.class);
  }
}
