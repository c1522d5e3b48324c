package org.commentindex.internal.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;

/** Precision and recall on records of a mailing-list archive and a chat with known copies. */
class RealCopiesTest {

  @Test
  void findsCopiesAndOnlyCopies() throws IOException {
    List<SourceRecord> records = records(Records.data("neardup/copies.ndjson.gz"));
    Map<Long, String> groups = new HashMap<>();
    Map<Long, String> kinds = new HashMap<>();
    for (String line : Files.readAllLines(Records.data("neardup/copies.gold.tsv"))) {
      String[] fields = line.split("\t");
      groups.put(Long.parseLong(fields[0]), fields[1]);
      kinds.put(Long.parseLong(fields[0]), fields[2]);
    }
    InMemoryIndex index = new InMemoryIndex();
    DeduplicationCounts counts = index.run(records);
    Map<Long, String> found = new HashMap<>();
    index
        .comments()
        .forEach(c -> c.occurrences().forEach(o -> found.put(o.record().number(), c.id())));
    Pairs pairs = Pairs.of(groups, kinds, found);
    System.out.printf(
        "%s%n%s, deduplication %d ms, %d loads%n",
        pairs, counts, index.deduplicationMillis(), index.loads());
    if (Boolean.getBoolean("copies.wrong")) {
      pairs.wrong().forEach(p -> System.out.println("wrong " + p));
      pairs.missed().forEach(p -> System.out.println("missed " + p));
    }

    assertThat(found).hasSameSizeAs(groups);
    assertThat(pairs.precision()).isGreaterThan(0.997);
    assertThat(pairs.recall()).isGreaterThan(0.996);
    assertThat(pairs.recallOf("truncated")).isGreaterThan(0.996);
  }

  private static List<SourceRecord> records(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<SourceRecord> records = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String body = json.readTree(line).get("body").asText();
        records.add(Records.of("copies.ndjson", records.size() + 1, body));
      }
    }
    return records;
  }
}
