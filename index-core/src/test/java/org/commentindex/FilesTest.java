package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.model.CitedUrl;
import org.commentindex.model.Comment;
import org.commentindex.query.CommentQuery;
import org.commentindex.split.SplitRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests indexing of files of several formats. */
class FilesTest {
  private static final String FERRY =
      "The night ferry is the only way home for people who work late, and it is always full.";

  @TempDir private Path folder;
  private Path files;

  @BeforeEach
  void someFiles() throws IOException {
    files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(
        files.resolve("a.jsonl"),
        """
        {"id":"1","author":"Ada","text":"%s"}
        {"id":"2","author":"Ben","text":"Agreed, it is far too small."}
        this line is broken
        {"id":"3","author":"Cy","format":"html","text":"<p><img src='x.png'></p>"}
        """
            .formatted(FERRY));
    Files.writeString(
        files.resolve("b.txt"),
        FERRY + "\n\nAgreed, it is far too small.\n\nWell put.\n\nWhat about bicycles?\n");
    Files.writeString(files.resolve("c.txt"), "Well put.\n\nThe fares went up again in May.\n");
    Files.writeString(
        files.resolve("page.html"),
        """
        <!doctype html><html><head><title>Ferries</title></head><body>
        <nav><a href="https://example.org/home">Home</a> Archive</nav>
        <p>The timetable is <a href="https://www.example.org/times?utm_source=x">here</a>,
        for those who asked about the last boat.</p>
        <p>I walk; the bridge is open all night and the view is better anyway.</p>
        </body></html>
        """);
  }

  private IndexingReport index(Path index, Path... paths) throws IOException {
    IndexOptions options = IndexOptions.defaults().withSplit(new SplitRule.Blank());
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(index, options)) {
      indexer.addFiles(List.of(paths));
      return indexer.commit();
    }
  }

  /** Returns the comments without the runs that first brought them, which differ. */
  private static List<Comment> comments(Path index) throws IOException {
    List<Comment> comments = new ArrayList<>();
    try (CommentIndex open = CommentIndex.open(index)) {
      open.forEach(null, comment -> comments.add(comment.withAdded(null)));
    }
    return comments;
  }

  @Test
  void everyRecordIsCounted() throws IOException {
    IndexingReport report = index(folder.resolve("i"), files);
    assertThat(report.rejections())
        .singleElement()
        .satisfies(r -> assertThat(r.toString()).startsWith("files/a.jsonl:3: "));
    assertThat(report.offered())
        .isEqualTo(report.added() + report.folded() + report.rejected())
        .isEqualTo(12);
    assertThat(report.exact()).as("the ferry, and the answer to it").isEqualTo(2);
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    Path[] there = {files.resolve("a.jsonl"), files.resolve("b.txt"), files.resolve("c.txt")};
    Path[] back = {there[2], there[0], there[1]};
    index(folder.resolve("there"), there);
    index(folder.resolve("back"), back);
    index(folder.resolve("apart"), there[1]);
    index(folder.resolve("apart"), there[2], there[0]);
    assertThat(comments(folder.resolve("back")))
        .isEqualTo(comments(folder.resolve("there")))
        .isEqualTo(comments(folder.resolve("apart")));
  }

  @Test
  void aFileIsRecognizedUnderAnyPath() throws IOException {
    Path index = folder.resolve("i");
    index(index, files);
    List<Comment> before = comments(index);
    IndexingReport again = index(index, files.resolve("b.txt"), files.resolve("c.txt"));
    assertThat(again.unchanged()).isEqualTo(again.offered()).isEqualTo(6);
    assertThat(comments(index)).isEqualTo(before);
  }

  @Test
  void aPasteThatGrewAtTheTopKeepsItsComments() throws IOException {
    Path index = folder.resolve("i");
    Path paste = files.resolve("c.txt");
    index(index, paste);
    Files.writeString(
        paste, "Nobody asked me about any of this, by the way.\n\n" + Files.readString(paste));
    IndexingReport again = index(index, paste);
    assertThat(again.added()).isEqualTo(1);
    assertThat(comments(index)).hasSize(3).allMatch(comment -> comment.copies() == 1);
  }

  @Test
  void aCommentWithoutWordsKeepsItsPlace() throws IOException {
    Path index = folder.resolve("i");
    index(index, files.resolve("a.jsonl"));
    try (CommentIndex open = CommentIndex.open(index)) {
      assertThat(open.find("3")).map(Comment::text).hasValue("");
      assertThat(open.count(new CommentQuery.Everything())).isEqualTo(3);
    }
  }

  @Test
  void theTargetsOfAPagesLinksAreCitedAndItsMenusAreNot() throws IOException {
    Path index = folder.resolve("i");
    index(index, files.resolve("page.html"));
    assertThat(comments(index))
        .flatExtracting(Comment::cites)
        .extracting(CitedUrl::url)
        .containsExactly("https://example.org/times");
    assertThat(comments(index)).noneMatch(comment -> comment.text().contains("Archive"));
    try (CommentIndex open = CommentIndex.open(index)) {
      assertThat(open.search("site:example.org", 5).hits())
          .singleElement()
          .satisfies(hit -> assertThat(hit.comment().text()).contains("the last boat"));
    }
  }

  @Test
  void twoFilesOfOneNameAreTwoSources() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one")).resolve("c.txt");
    Path two = Files.createDirectories(folder.resolve("two")).resolve("c.txt");
    Files.writeString(one, "this is good\n");
    Files.writeString(two, "this is good\n");
    Path index = folder.resolve("i");
    assertThat(index(index, one, two).added()).isEqualTo(2);
    assertThat(comments(index))
        .extracting(comment -> comment.canonicalRecord().source())
        .containsExactlyInAnyOrder("one/c.txt", "two/c.txt");
  }
}
