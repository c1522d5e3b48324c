package org.commentindex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.indexing.IndexingReport;
import org.commentindex.indexing.MissingRecords;
import org.commentindex.model.Occurrence;
import org.commentindex.model.SourceRecord;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Later exports of known comments under other names: they add occurrences without writing comments
 * again, and the index answers as one that read all files at once.
 */
class RepeatedExportTest {
  private static final Instant LONG_AGO = Instant.parse("2024-05-06T07:08:09Z");

  @TempDir private Path folder;

  private int written;

  private Path file(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, String.join("\n", lines).getBytes(UTF_8));
    return Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(written++)));
  }

  private static String line(int id, String text) {
    return "{\"id\":\"c%d\",\"author\":\"ann%d\",\"created\":\"2026-03-%02dT10:00:00Z\",\"text\":\"%s\"}"
        .formatted(id, id % 3, 1 + id % 28, text);
  }

  private IndexingReport index(String directory, IndexOptions options, List<Path> files)
      throws IOException {
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder.resolve(directory), options)) {
      indexer.addFiles(files);
      return indexer.commit();
    }
  }

  /** Returns the comments by id, in one line each. */
  private Map<String, String> comments(String directory) throws IOException {
    Map<String, String> comments = new TreeMap<>();
    try (CommentIndex index = CommentIndex.open(folder.resolve(directory))) {
      index.forEach(
          null,
          comment ->
              comments.put(
                  comment.id(),
                  comment.text()
                      + comment.topics()
                      + comment.group()
                      + comment.alike()
                      + comment.occurrences().stream()
                          .map(RepeatedExportTest::inOneLine)
                          .toList()));
    }
    return comments;
  }

  private static String inOneLine(Occurrence one) {
    SourceRecord record = one.record();
    return String.join(
        " ",
        record.source(),
        String.valueOf(record.number()),
        record.key(),
        one.kind().word(),
        String.valueOf(one.similarity()),
        record.text());
  }

  /** Returns what an index answers where occurrences matter. */
  private Map<String, Object> answers(String directory, List<Path> files) throws IOException {
    Map<String, Object> answers = new TreeMap<>();
    try (CommentIndex index = CommentIndex.open(folder.resolve(directory))) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        answers.put("source:" + name, index.search("source:" + name, 1).total());
        answers.put("prefix", index.search("source:" + name.substring(0, 3) + "*", 1).total());
      }
      answers.put("copies", index.search("has:copies", 1).total());
      answers.put("records", index.stats().records());
      answers.put("by kind", index.stats().copies());
      answers.put("sources", index.stats().sources());
      Map<String, Long> facet = new TreeMap<>();
      for (FacetCount count : index.count(Facet.SOURCE, null, 100)) {
        facet.put(count.value(), count.comments());
      }
      answers.put("facet", facet);
    }
    return answers;
  }

  @Test
  void aLaterExportAddsOccurrencesWithoutWritingComments() throws IOException {
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, 200).mapToObj(i -> line(i, "The ferry number " + i)).toList());
    Path monday = file("monday.ndjson", lines);
    index("index", IndexOptions.defaults(), List.of(monday));
    lines.add(line(900, "A new remark"));
    Path tuesday = file("tuesday.ndjson", lines);
    long before = bytesOfComments();

    IndexingReport report = index("index", IndexOptions.defaults(), List.of(tuesday));

    assertThat(report.added()).isEqualTo(1);
    assertThat(report.exact()).isEqualTo(200);
    assertThat(bytesOfComments() - before).as("bytes of new documents").isLessThan(7_000);
    assertThat(index("index", IndexOptions.defaults(), List.of(tuesday)).unchanged())
        .isEqualTo(201);
    assertSame(List.of(monday, tuesday));
  }

  private long bytesOfComments() throws IOException {
    try (var files = Files.list(folder.resolve("index"))) {
      return files
          .filter(file -> file.toString().endsWith(".cfs"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private void assertSame(List<Path> files) throws IOException {
    String anew = "anew" + written++;
    index(anew, IndexOptions.defaults(), files);
    assertThat(comments("index")).isEqualTo(comments(anew));
    assertThat(answers("index", files)).isEqualTo(answers(anew, files));
  }

  @Test
  void manyExportsAreEachAnOccurrence() throws IOException {
    List<Path> days = new ArrayList<>();
    for (int day = 10; day < 32; day++) {
      days.add(
          file(
              "day" + day + ".ndjson",
              List.of(line(1, "The ferry should run"), line(2, "all night"))));
      index("index", IndexOptions.defaults(), List.of(days.getLast()));
    }
    assertSame(days);
  }

  /** A longer text of another author takes the id of the comment that a file of the run repeats. */
  @Test
  void anotherCommentWithTheIdHasNoneOfTheRepeatedRecords() throws IOException {
    Path monday = file("monday.ndjson", List.of(line(1, "The ferry should run")));
    index("index", IndexOptions.defaults(), List.of(monday));
    Path tuesday = file("tuesday.ndjson", List.of(line(1, "The ferry should run")));
    String longer = line(1, "Nobody needs a ferry where two bridges cross the same river already");
    Path other = file("other.ndjson", List.of(longer.replace("ann1", "ben")));
    index("index", IndexOptions.defaults(), List.of(tuesday, other));
    assertSame(List.of(monday, tuesday, other));
  }

  /** Files with edits, records twice, shorter names, other authors, in runs of random size. */
  @Test
  void runsDoNotMatter() throws IOException {
    for (int seed = 0; seed < 15; seed++) {
      Random random = new Random(seed);
      List<List<Path>> runs = new ArrayList<>();
      List<Path> all = new ArrayList<>();
      for (int run = 0; run < 4; run++) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
          files.add(
              file(
                  "s" + seed + "-" + (char) ('a' + random.nextInt(26)) + written + ".ndjson",
                  randomLines(random)));
        }
        runs.add(files);
        all.addAll(files);
      }
      String directory = "runs" + seed;
      for (List<Path> files : runs) {
        index(directory, IndexOptions.defaults(), files);
      }
      index(directory + "anew", IndexOptions.defaults(), all);
      Map<String, String> expected = comments(directory + "anew");
      for (Map.Entry<String, String> comment : comments(directory).entrySet()) {
        assertThat(comment.getValue()).as("seed " + seed).isEqualTo(expected.get(comment.getKey()));
      }
      assertThat(answers(directory, all))
          .as("seed " + seed)
          .isEqualTo(answers(directory + "anew", all));
    }
  }

  private static List<String> randomLines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int id = 0; id < 12; id++) {
      if (random.nextInt(6) > 0) {
        boolean edited = random.nextInt(8) == 0;
        lines.add(
            line(
                id,
                "The harbour ferry should run all night number "
                    + id
                    + (edited ? " and more often " + random.nextInt(2) : "")));
      }
      if (!lines.isEmpty() && random.nextInt(12) == 0) {
        lines.add(lines.get(random.nextInt(lines.size())));
      }
    }
    return lines;
  }

  @Test
  void repeatedRecordsAreRemovedAndUpdatedWithTheirFile() throws IOException {
    List<String> lines =
        List.of(line(1, "The ferry should run"), line(2, "all night"), line(3, "as trams do"));
    Path monday = file("monday.ndjson", lines);
    Path tuesday = file("tuesday.ndjson", lines);
    index("index", IndexOptions.defaults(), List.of(monday));
    index("index", IndexOptions.defaults(), List.of(tuesday));
    file("tuesday.ndjson", List.of(lines.get(0), line(2, "all day"), line(4, "new")));
    IndexingReport report =
        index(
            "index",
            IndexOptions.defaults().withMissing(MissingRecords.REMOVE),
            List.of(monday, tuesday));
    assertThat(report.removed()).isEqualTo(1);
    assertSame(List.of(monday, tuesday));
  }
}
