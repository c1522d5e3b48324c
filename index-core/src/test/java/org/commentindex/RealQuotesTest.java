package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commentindex.model.Comment;
import org.commentindex.search.Quote;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the quoted comments with the replies recorded by the services. */
class RealQuotesTest {
  @TempDir private Path folder;

  private CommentIndex indexOf(String... names) throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      for (String name : names) {
        Path path =
            Path.of(System.getProperty("project.root", "..")).resolve("../shared/data/" + name);
        Assumptions.assumeTrue(Files.exists(path), "no data at " + path);
        indexer.addFiles(List.of(path));
      }
      indexer.commit();
    }
    return CommentIndex.open(folder);
  }

  private static List<Comment> all(CommentIndex index) throws IOException {
    List<Comment> comments = new ArrayList<>();
    index.forEach(null, comments::add);
    return comments;
  }

  @Test
  void quotationsLeadToTheAnsweredComment() throws IOException {
    int parents = 0;
    int ancestors = 0;
    int others = 0;
    try (CommentIndex index = indexOf("formats/mbox", "formats/discourse", "formats/lobsters")) {
      for (Comment comment : all(index)) {
        Set<String> answered =
            index.ancestors(comment, 1000).stream().map(Comment::id).collect(Collectors.toSet());
        if (answered.isEmpty()) {
          continue;
        }
        for (Quote quote : index.quotes(comment)) {
          String id = quote.comment().id();
          if (id.equals(comment.parent())) {
            parents++;
          } else if (answered.contains(id)) {
            ancestors++;
          } else {
            others++;
          }
        }
      }
    }
    assertThat(parents).isGreaterThan(80);
    assertThat(ancestors).isGreaterThan(10);
    // Both were checked by hand: the words are from the quoted comments.
    assertThat(others).isLessThanOrEqualTo(2);
  }

  @Test
  void thePastedThreadHasOneReplyThatQuotes() throws IOException {
    try (CommentIndex index = indexOf("seed/thread.txt")) {
      List<Quote> quotes = new ArrayList<>();
      for (Comment comment : all(index)) {
        quotes.addAll(index.quotes(comment));
      }
      // It quotes an article that the other comment quotes in part, among its own words.
      assertThat(quotes).extracting(Quote::containment).containsExactly(0.75);
    }
  }
}
