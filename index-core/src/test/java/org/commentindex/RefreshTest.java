package org.commentindex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.indexing.Progress;
import org.commentindex.indexing.Rejection;
import org.commentindex.indexing.UnchangedFiles;
import org.commentindex.model.Comment;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which files are read again, and what happens to missing records. */
class RefreshTest {
  private static final IndexOptions PLAIN = IndexOptions.defaults();
  private static final IndexOptions SYNC = PLAIN.withMissing(MissingRecords.REMOVE);
  private static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");
  private static final String LONG =
      "The harbour ferry should run all night, because the last tram leaves long before the bars "
          + "close and nobody wants to walk across the bridge in the rain.";
  private static final String CUT = LONG.substring(0, LONG.indexOf(" and nobody"));

  @TempDir private Path folder;

  private Path pile() throws IOException {
    return Files.createDirectories(folder.resolve("pile"));
  }

  /** Writes JSON lines with these texts; each call sets a later modification time. */
  private Path given(String name, String... texts) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      String id = text.contains("=") ? text.substring(0, text.indexOf('=')) : null;
      String body = text.substring(text.indexOf('=') + 1);
      lines.append(id == null ? "{" : "{\"id\":\"" + id + "\",");
      lines.append("\"text\":\"").append(body).append("\"}\n");
    }
    return written(name, lines.toString(), LONG_AGO.plusSeconds(lines.length()));
  }

  private Path written(String name, String text, Instant time) throws IOException {
    Path file = pile().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private IndexingReport index(IndexOptions options, Path... paths) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("index"), options)) {
      indexer.addFiles(List.of(paths));
      return indexer.commit();
    }
  }

  private List<Comment> comments() throws IOException {
    return comments(folder.resolve("index"));
  }

  /** Returns the comments without the runs that first brought them, which differ. */
  private static List<Comment> comments(Path directory) throws IOException {
    List<Comment> comments = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(directory)) {
      index.forEach(null, comment -> comments.add(comment.withTopics(List.of()).withAdded(null)));
    }
    return comments;
  }

  private List<String> texts() throws IOException {
    return comments().stream().map(Comment::text).sorted().toList();
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsNotRead() throws IOException {
    Path file = given("a.jsonl", "one thing to say", "another thing");
    IndexingReport first = index(PLAIN, file);
    Instant time = Files.getLastModifiedTime(file).toInstant();
    Path other = given("a.jsonl", "two thing to say", "another thing");
    Files.setLastModifiedTime(other, FileTime.from(time));
    IndexingReport second = index(PLAIN, file);
    assertThat(second.unchanged()).isEqualTo(2);
    assertThat(second.offered()).isEqualTo(first.offered()).isEqualTo(2);
    assertThat(second.files()).isEqualTo(1);
    assertThat(texts()).contains("one thing to say");
    IndexingReport again = index(PLAIN.withUnchanged(UnchangedFiles.READ), file);
    assertThat(again.updated()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(texts()).contains("two thing to say");
  }

  @Test
  void aFileThatWasWrittenJustNowIsLookedAtAgain() throws IOException {
    Path file = given("a.jsonl", "one thing to say");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(file, now);
    index(PLAIN, file);
    given("a.jsonl", "two thing to say");
    Files.setLastModifiedTime(file, now);
    assertThat(index(PLAIN, file).updated()).isEqualTo(1);
  }

  @Test
  void aFileWithAnotherTimeAndTheSameContentIsUnchanged() throws IOException {
    Path file = given("a.jsonl", "one thing to say");
    index(PLAIN, file);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.minusSeconds(99)));
    assertThat(index(PLAIN, file).unchanged()).isEqualTo(1);
    // The new time is recorded now, so a file with it and the same size is skipped.
    Files.writeString(file, Files.readString(file).replace("one", "two"));
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.minusSeconds(99)));
    assertThat(index(PLAIN, file).unchanged()).isEqualTo(1);
    assertThat(texts()).containsExactly("one thing to say");
  }

  @Test
  void rejectionsOfAnUnchangedFileAreReportedAgain() throws IOException {
    Path file = written("a.jsonl", "{\"text\":\"good\"}\nnot JSON\n{\"text\":\" \"}\n", LONG_AGO);
    IndexingReport first = index(PLAIN, file);
    IndexingReport second = index(PLAIN, file);
    assertThat(first.rejected()).isEqualTo(2);
    assertThat(second.rejections()).isEqualTo(first.rejections()).hasSize(2);
    assertThat(second.rejected()).isEqualTo(2);
    assertThat(second.unchanged()).isEqualTo(1);
    assertThat(second.offered()).isEqualTo(3);
  }

  @Test
  void aRunThatIsNotCommittedReadsNothing() throws IOException {
    Path file = given("a.jsonl", "one thing to say");
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("index"))) {
      indexer.addFiles(List.of(file));
    }
    assertThat(index(PLAIN, file).added()).isEqualTo(1);
  }

  @Test
  void missingRecordsStayUnlessTheOptionsRemoveThem() throws IOException {
    given("a.jsonl", "x=this one goes", "y=this one stays");
    given("sub/b.jsonl", "z=in a file that goes");
    index(PLAIN, pile());
    given("a.jsonl", "y=this one stays", "w=this one comes later");
    Files.delete(pile().resolve("sub/b.jsonl"));
    IndexingReport kept = index(PLAIN, pile());
    assertThat(kept.removed()).isZero();
    assertThat(kept.added()).isEqualTo(1);
    assertThat(texts()).hasSize(4);
    IndexingReport synced = index(SYNC, pile());
    assertThat(synced.removed()).as("also what an earlier run left").isEqualTo(2);
    assertThat(synced.unchanged()).isEqualTo(2);
    assertThat(texts()).containsExactly("this one comes later", "this one stays");
    assertThat(index(SYNC, pile()).removed()).isZero();
  }

  @Test
  void aMissingFileThatWasNamedIsAnErrorAndNotRemoved() throws IOException {
    Path file = given("a.jsonl", "one thing to say");
    index(SYNC, file);
    Files.delete(file);
    IndexingReport report = index(SYNC, file);
    assertThat(report.rejections()).hasSize(1);
    assertThat(report.rejected()).as("a missing file is no record").isZero();
    assertThat(report.removed()).isZero();
    assertThat(texts()).hasSize(1);
  }

  @Test
  void nothingIsRemovedOfAFileThatIsReadOnlyInPart() throws IOException {
    Path file = written("a.json", "[{\"text\":\"first one\"},{\"text\":\"last one\"}]", LONG_AGO);
    index(SYNC, file);
    written("a.json", "[{\"text\":\"first one\"},{\"te", LONG_AGO.plusSeconds(9));
    IndexingReport report = index(SYNC, file);
    assertThat(report.removed()).isZero();
    assertThat(report.remarks())
        .extracting(Rejection::reason)
        .containsExactly(
            "missing records were not removed, because the file could not be read completely");
    assertThat(texts()).containsExactly("first one", "last one");
  }

  @Test
  void whenTheCanonicalRecordIsRemovedTheNextFullestReplacesIt() throws IOException {
    given("a.jsonl", LONG);
    given("b.jsonl", CUT);
    index(SYNC, pile());
    assertThat(texts()).containsExactly(LONG);
    Files.delete(pile().resolve("a.jsonl"));
    assertThat(index(SYNC, pile()).removed()).isEqualTo(1);
    assertThat(texts()).containsExactly(CUT);
    assertThat(comments().getFirst().copies()).isEqualTo(1);
  }

  @Test
  void anotherSplitRuleReplacesTheEarlierPieces() throws IOException {
    Path file = written("a.txt", "first line here\nsecond line here\n", LONG_AGO);
    index(PLAIN.withSplit(new SplitRule.Blank()), file);
    assertThat(texts()).containsExactly("first line here\nsecond line here");
    IndexingReport report = index(PLAIN.withSplit(new SplitRule.Line()), file);
    assertThat(report.removed()).isEqualTo(1);
    assertThat(texts()).containsExactly("first line here", "second line here");
  }

  @Test
  void aRemovedCommentReturnsOnlyWhenItsFileIsReadAgain() throws IOException {
    Path file = given("a.jsonl", "x=one thing to say", "y=another thing");
    index(PLAIN, file);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("index"))) {
      assertThat(indexer.remove("x")).isTrue();
      indexer.commit();
    }
    assertThat(index(PLAIN, file).unchanged()).isEqualTo(2);
    assertThat(texts()).containsExactly("another thing");
    assertThat(index(PLAIN.withUnchanged(UnchangedFiles.READ), file).added()).isEqualTo(1);
  }

  @Test
  void aRefreshedIndexEqualsANewOne() throws IOException {
    Random random = new Random(20260405);
    String[] words = LONG.split(" ");
    for (int round = 0; round < 25; round++) {
      for (int change = 0; change < 3; change++) {
        Path file = pile().resolve("f" + random.nextInt(5) + ".jsonl");
        if (random.nextInt(4) == 0) {
          Files.deleteIfExists(file);
          continue;
        }
        String[] texts = new String[1 + random.nextInt(4)];
        for (int i = 0; i < texts.length; i++) {
          int first = random.nextInt(3);
          String id = random.nextInt(3) == 0 ? "id" + random.nextInt(4) + "=" : "";
          int last = words.length - random.nextInt(12);
          texts[i] = id + String.join(" ", List.of(words).subList(first, last));
        }
        given(file.getFileName().toString(), texts);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(round * 10L + change)));
      }
      IndexingReport report = index(SYNC, pile());
      Path fresh = folder.resolve("fresh" + round);
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(fresh)) {
        indexer.addFiles(List.of(pile()));
        IndexingReport whole = indexer.commit();
        assertThat(report.offered()).as("round " + round).isEqualTo(whole.offered());
      }
      assertThat(comments()).as("round " + round).isEqualTo(comments(fresh));
    }
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      assertThat(files.filter(f -> f.getFileName().toString().contains("attached")))
          .hasSizeLessThan(20);
    }
  }

  @Test
  void progressIsReportedInOrder() throws IOException {
    for (int i = 0; i < 50; i++) {
      given("f" + i + ".jsonl", "remark number " + i);
    }
    List<Progress> told = new ArrayList<>();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("index"))) {
      indexer.onProgress(told::add);
      indexer.addFiles(List.of(pile()));
      indexer.commit();
    }
    Progress last = told.getLast();
    assertThat(last.phase()).isEqualTo(Progress.Phase.COMMITTING);
    assertThat(told.stream().map(Progress::phase).distinct())
        .containsSubsequence(
            Progress.Phase.DEDUPLICATING,
            Progress.Phase.GROUPING,
            Progress.Phase.FINDING_TOPICS,
            Progress.Phase.COMMITTING);
    assertThat(last.records()).isEqualTo(50);
    assertThat(last.bytes()).isEqualTo(last.totalBytes()).isPositive();
  }

  @Test
  void aListenerCanStop() throws IOException {
    for (int i = 0; i < 50; i++) {
      given("f" + i + ".jsonl", "remark number " + i);
    }
    AtomicLong files = new AtomicLong();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("other"))) {
      indexer.stop();
      indexer.addFiles(List.of(pile()));
      files.set(indexer.commit().files());
      assertThat(files).hasValue(0);
      indexer.addFiles(List.of(pile()));
      assertThat(indexer.commit().added()).isEqualTo(50);
    }
    assertThatThrownBy(
            () -> {
              try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("third"))) {
                indexer.onProgress(
                    progress -> {
                      throw new IllegalStateException("enough");
                    });
                indexer.addFiles(List.of(pile()));
                indexer.commit();
              }
            })
        .hasMessage("enough");
  }
}
