package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.commentindex.json.JsonLinesWriter;
import org.commentindex.json.JsonObjects;
import org.commentindex.model.Comment;
import org.commentindex.search.Hit;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores are a function of the set of comments, not of how they came into the index. */
class ScoresTest {
  private static final String[] WORDS =
      "harbour ferry tram night bridge rain council budget school library".split(" ");

  @TempDir private Path folder;

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 4 + random.nextInt(20); i++) {
      words.add(WORDS[random.nextInt(WORDS.length)]);
    }
    return String.join(" ", words);
  }

  @Test
  void anExportThatIsIndexedHasTheSameScores() throws IOException {
    Random random = new Random(7);
    Path first = folder.resolve("first");
    for (int run = 0; run < 6; run++) {
      try (CommentIndexer indexer = CommentIndexer.openOrCreate(first)) {
        for (int i = 0; i < 300; i++) {
          int id = random.nextInt(900);
          indexer.add(
              RawRecord.builder("app", id).id("c" + id).author("a").body(text(random)).build());
        }
        indexer.remove("c" + random.nextInt(900));
        indexer.commit();
      }
    }
    Path export = folder.resolve("export.ndjson");
    Path second = folder.resolve("second");
    export(first, export);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(second)) {
      indexer.addFiles(List.of(export));
      indexer.commit();
    }
    for (String word : WORDS) {
      assertThat(scores(second, word + " rain")).as(word).isEqualTo(scores(first, word + " rain"));
    }
  }

  private static void export(Path directory, Path file) throws IOException {
    try (CommentIndex index = CommentIndex.open(directory);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      JsonLinesWriter lines = new JsonLinesWriter(out);
      List<Comment> comments = new ArrayList<>();
      index.forEach(null, comments::add);
      for (Comment comment : comments) {
        lines.write(JsonObjects.comment(comment));
      }
    }
  }

  private static Map<String, Double> scores(Path directory, String query) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    try (CommentIndex index = CommentIndex.open(directory)) {
      for (Hit hit : index.search(query, 2_000).hits()) {
        scores.put(hit.comment().id(), hit.score());
      }
    }
    return scores;
  }
}
