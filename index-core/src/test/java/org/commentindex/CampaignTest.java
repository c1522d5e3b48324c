package org.commentindex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.commentindex.source.BodyFormat;
import org.commentindex.source.RawRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the grouping of form letters: five templates, with up to 15 % of the words of each letter
 * changed, among real chat messages. {@code -Dcampaign.letters=20000 -Dcampaign.messages=80000} is
 * the full size.
 */
class CampaignTest {
  private static final long SEED = Long.getLong("campaign.seed", 20_261_124L);
  private static final int LETTERS = Integer.getInteger("campaign.letters", 1_000);
  private static final int MESSAGES = Integer.getInteger("campaign.messages", 4_000);
  private static final int FORMS = 5;
  private static final double MAX_EDITED = .15;

  @TempDir private Path folder;

  private static List<RawRecord> messages() throws IOException {
    Path root = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    Path corpus = root.resolve("../shared/data/corpus/zulip-250k.ndjson.gz").normalize();
    Assumptions.assumeTrue(Files.exists(corpus), "no real data at " + corpus);
    List<RawRecord> messages = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(corpus));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && messages.size() < MESSAGES;
          line = lines.readLine()) {
        JsonNode message = mapper.readTree(line);
        String id = message.path("id").asText();
        messages.add(
            RawRecord.builder("chat", messages.size() + 1L)
                .id(id)
                .location("chat:" + id)
                .author(message.path("author").asText())
                .thread(message.path("thread").asText())
                .format(BodyFormat.HTML)
                .body(message.path("body").asText())
                .build());
      }
    }
    return messages;
  }

  /** Returns words of the messages, so that letters and messages have the same vocabulary. */
  private static List<String> words(List<RawRecord> messages, Random random) {
    List<String> words = new ArrayList<>();
    for (RawRecord message : messages.subList(0, 2_000)) {
      for (String word : message.body().replaceAll("<[^>]*>", " ").split("\\W+")) {
        if (word.length() > 2) {
          words.add(word);
        }
      }
    }
    Collections.shuffle(words, random);
    return words;
  }

  private static String edited(List<String> form, List<String> words, Random random) {
    List<String> letter = new ArrayList<>(form);
    for (int i = (int) (random.nextDouble() * MAX_EDITED * form.size()); i > 0; i--) {
      int at = random.nextInt(letter.size());
      String word = words.get(random.nextInt(words.size()));
      switch (random.nextInt(3)) {
        case 0 -> letter.set(at, word);
        case 1 -> letter.remove(at);
        default -> letter.add(at, word);
      }
    }
    return String.join(" ", letter);
  }

  private static List<RawRecord> letters(
      List<List<String>> forms, List<String> words, Random random) {
    List<RawRecord> letters = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      letters.add(
          RawRecord.builder("letters", i + 1L)
              .id("letter" + i)
              .location("letter:" + i)
              .author("sender " + i)
              .body(edited(forms.get(i % FORMS), words, random))
              .build());
    }
    return letters;
  }

  /** Counts the letters of each template, and other comments, in each group. */
  private Collection<int[]> groups() throws IOException {
    Map<String, int[]> groups = new HashMap<>();
    try (CommentIndex index = CommentIndex.open(folder)) {
      index.forEach(
          null,
          comment -> {
            if (comment.group() != null) {
              boolean letter = comment.id().startsWith("letter");
              int form = letter ? Integer.parseInt(comment.id().substring(6)) % FORMS : FORMS;
              groups.computeIfAbsent(comment.group(), g -> new int[FORMS + 1])[form]++;
            }
          });
    }
    return groups.values();
  }

  private static long pairs(long of) {
    return of * (of - 1) / 2;
  }

  @Test
  void aCampaignIsAsManyGroupsAsItHasForms() throws IOException {
    List<RawRecord> records = messages();
    Random random = new Random(SEED);
    List<String> words = words(records, random);
    List<List<String>> forms = new ArrayList<>();
    for (int form = 0; form < FORMS; form++) {
      forms.add(words.subList(form * 150, form * 150 + 80 + 15 * form));
    }
    records.addAll(letters(forms, words, random));
    Collections.shuffle(records, random);
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(folder)) {
      for (RawRecord record : records) {
        indexer.add(record);
      }
      indexer.commit();
    }
    Collection<int[]> groups = groups();
    long grouped = 0;
    long right = 0;
    long large = 0;
    for (int[] counts : groups) {
      int all = Arrays.stream(counts).sum();
      boolean ofLetters = counts[FORMS] < all;
      grouped += ofLetters ? pairs(all) : 0;
      right += Arrays.stream(counts).limit(FORMS).mapToLong(CampaignTest::pairs).sum();
      large += ofLetters && all > LETTERS / FORMS / 2 ? 1 : 0;
    }
    double precision = (double) right / grouped;
    double recall = (double) right / (FORMS * pairs(LETTERS / FORMS));
    System.out.printf(
        "%d letters among %d messages: %d large groups, precision %.4f, recall %.4f%n",
        LETTERS, MESSAGES, large, precision, recall);
    assertThat(large).isEqualTo(FORMS);
    assertThat(precision).as("seed " + SEED).isGreaterThanOrEqualTo(.99);
    assertThat(recall).as("seed " + SEED).isGreaterThanOrEqualTo(.95);
  }
}
