package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.query.QueryParser;
import org.commentindex.search.AddedByRun;
import org.commentindex.search.Hit;
import org.commentindex.search.IndexStats;
import org.commentindex.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which run first brought a comment. */
class FirstRunTest {
  private static final String LONG =
      "The evening ferry was full again, so the nurses of the night shift had to wait for the next"
          + " one, which was late because of the fog, as it was every day of that week";

  @TempDir private Path folder;

  /** Indexes a file of JSON lines in a run of its own; returns the time of the run. */
  private Instant run(String file, String... records) throws IOException {
    Files.writeString(folder.resolve(file), String.join("\n", records) + "\n");
    return index(file);
  }

  private Instant index(String file) throws IOException {
    IndexOptions options = IndexOptions.defaults().withMissing(MissingRecords.REMOVE);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("idx"), options)) {
      indexer.addFiles(List.of(folder.resolve(file)));
      indexer.commit();
    }
    try (CommentIndex index = open()) {
      return index.lastRun().orElseThrow();
    }
  }

  private CommentIndex open() throws IOException {
    return CommentIndex.open(folder.resolve("idx"));
  }

  private List<String> ids(String query) throws IOException {
    try (CommentIndex index = open()) {
      return index.search(SearchRequest.of(query).withLimit(100)).hits().stream()
          .map(Hit::id)
          .sorted()
          .toList();
    }
  }

  private Instant added(String id) throws IOException {
    try (CommentIndex index = open()) {
      return Objects.requireNonNull(index.find(id).orElseThrow().added());
    }
  }

  private static String record(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }

  @Test
  void aCommentKnowsTheRunThatFirstBroughtIt() throws IOException {
    Instant first = run("a.jsonl", record("a", "The first one."), record("b", "Another one."));
    Instant second = run("b.jsonl", record("c", "A third one."));
    assertThat(second).isAfter(first);
    assertThat(ids("added:last")).containsExactly("c");
    assertThat(ids("added:" + first)).containsExactly("a", "b");
    assertThat(ids("added:>=" + first)).containsExactly("a", "b", "c");
    assertThat(ids("added:>" + first)).containsExactly("c");
    assertThat(ids("added:<" + second + " one")).containsExactly("a", "b");
    assertThat(ids("-added:last")).containsExactly("a", "b");
    assertThat(ids("added:today..")).hasSize(3);
    assertThat(ids("added:..2026-01-01")).isEmpty();
    try (CommentIndex index = open()) {
      IndexStats stats = index.stats();
      assertThat(stats.runs()).containsExactly(new AddedByRun(second, 1), new AddedByRun(first, 2));
      assertThat(stats.lastRun()).isEqualTo(second);
      assertThat(stats.settings()).doesNotContainKey("runs.last");
    }
  }

  @Test
  void anUpdateKeepsTheFirstRun() throws IOException {
    Instant first = run("a.jsonl", record("a", "The first text."));
    run("a.jsonl", record("a", "Quite another text, edited later."), record("b", "New."));
    assertThat(added("a")).isEqualTo(first);
    assertThat(ids("edited")).containsExactly("a");
    assertThat(ids("added:last")).containsExactly("b");
  }

  @Test
  void anEditWithoutAnIdKeepsTheFirstRun() throws IOException {
    Instant first = run("a.jsonl", "{\"text\":\"The tram is late.\",\"author\":\"Ann\"}");
    run("a.jsonl", "{\"text\":\"The tram was late, sorry.\",\"author\":\"Ann\"}");
    assertThat(ids("added:last")).isEmpty();
    assertThat(ids("added:" + first)).hasSize(1);
  }

  @Test
  void whatMovesInAFileIsNotNew() throws IOException {
    run("a.jsonl", "{\"text\":\"First of all.\"}", "{\"text\":\"Then the second.\"}");
    List<String> before = ids("-nothing");
    run(
        "a.jsonl",
        "{\"text\":\"Put in front of them.\"}",
        "{\"text\":\"First of all.\"}",
        "{\"text\":\"Then the second.\"}");
    List<String> now = new ArrayList<>(ids("-nothing"));
    now.removeAll(before);
    assertThat(now).hasSize(1);
    assertThat(ids("added:last")).isEqualTo(now);
  }

  @Test
  void aCopyKeepsTheEarliestRun() throws IOException {
    Instant first = run("a.txt.jsonl", "{\"text\":\"" + LONG + "\"}");
    run(
        "b.jsonl",
        "{\"text\":\"" + LONG + ", and the next\",\"author\":\"Ann\"}",
        record("n", "New."));
    assertThat(ids("added:last")).containsExactly("n");
    try (CommentIndex index = open()) {
      List<Hit> hits = index.search("ferry", 10).hits();
      assertThat(hits).hasSize(1);
      assertThat(hits.getFirst().comment().copies()).isEqualTo(2);
      assertThat(hits.getFirst().comment().added()).isEqualTo(first);
    }
  }

  @Test
  void aRunWithoutNewsIsTheLastRun() throws IOException {
    run("a.jsonl", record("a", "The first one."));
    Instant again = index("a.jsonl");
    assertThat(ids("added:last")).isEmpty();
    try (CommentIndex index = open()) {
      assertThat(index.stats().runs()).hasSize(1);
      assertThat(index.stats().lastRun()).isEqualTo(again);
    }
  }

  @Test
  void removalAndNewTopicRulesAreNoRuns() throws IOException {
    Instant first =
        run("a.jsonl", record("a", "The first one."), record("b", LONG), record("c", "A tram."));
    Files.writeString(folder.resolve("topics.txt"), "trams = tram\n");
    IndexOptions options = IndexOptions.defaults().withTopicsFile(folder.resolve("topics.txt"));
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve("idx"), options)) {
      indexer.remove("a");
      indexer.commit();
    }
    assertThat(ids("added:last")).containsExactly("b", "c");
    assertThat(added("c")).isEqualTo(first);
    assertThat(ids("topic:trams")).containsExactly("c");
  }

  @Test
  void whatRemainsOfACommentKeepsItsRun() throws IOException {
    Instant first = run("a.jsonl", "{\"text\":\"" + LONG + "\"}");
    run("b.jsonl", "{\"text\":\"" + LONG + ", and the next\"}");
    run("a.jsonl", record("n", "Only this is in the file now."));
    try (CommentIndex index = open()) {
      assertThat(index.search("ferry", 10).hits().getFirst().comment().copies()).isEqualTo(1);
      assertThat(index.search("ferry", 10).hits().getFirst().comment().added()).isEqualTo(first);
    }
    assertThat(ids("added:last")).containsExactly("n");
  }

  @Test
  void theCanonicalFormIsAQuery() {
    QueryParser parser = QueryParser.at(Instant.parse("2026-06-01T12:00:00Z"));
    for (String text :
        List.of("added:last", "added:2026-11-29", "added:>=2026-11-29T10:00:00.123Z", "added:7d")) {
      String form = parser.parse(text).canonicalForm();
      assertThat(parser.parse(form).query()).as(form).isEqualTo(parser.parse(text).query());
      assertThat(parser.parse(form).warnings()).isEmpty();
    }
    assertThat(parser.parse("added:soon").errors()).hasSize(1);
  }
}
