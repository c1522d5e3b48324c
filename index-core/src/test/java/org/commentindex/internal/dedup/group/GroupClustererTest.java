package org.commentindex.internal.dedup.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commentindex.internal.dedup.InMemoryIndex;
import org.commentindex.internal.dedup.PhaseProgress;
import org.commentindex.model.Comment;
import org.commentindex.model.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups a campaign of form letters among other messages. */
class GroupClustererTest {
  private static final String[] SYLLABLES =
      "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu".split(" ");

  /** Sketches, batches and changes so small that each limit takes effect. */
  private static final GroupLimits SMALL = new GroupLimits(5, 3, 3, 2, 20);

  private static String word(Random random) {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
        .collect(Collectors.joining());
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).toList();
  }

  /** Returns a letter with at most a fraction of its words replaced, removed or inserted. */
  private static String edited(List<String> letter, double maxFraction, Random random) {
    List<String> words = new ArrayList<>(letter);
    int edits = (int) (random.nextDouble() * maxFraction * letter.size());
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.set(at, word(random));
        case 1 -> words.remove(at);
        default -> words.add(at, word(random));
      }
    }
    return String.join(" ", words);
  }

  private static SourceRecord record(int number, String author, String text) {
    return SourceRecord.builder("s", number, String.format("%016x", number))
        .id("id" + number)
        .author(author)
        .text(text)
        .build();
  }

  /** Returns the group of each comment that has one, by the id of the comment. */
  private static Map<String, String> groups(List<SourceRecord> records, int runs) {
    return groups(records, runs, GroupLimits.DEFAULT);
  }

  private static Map<String, String> groups(
      List<SourceRecord> records, int runs, GroupLimits limits) {
    InMemoryIndex index = new InMemoryIndex();
    int size = (records.size() + runs - 1) / runs;
    for (int from = 0; from < records.size(); from += size) {
      index.run(records.subList(from, Math.min(records.size(), from + size)));
      index.group((all, sink) -> GroupClusterer.group(all, limits, sink, PhaseProgress.NONE));
    }
    Map<String, String> groups = new HashMap<>();
    index.comments().filter(c -> c.group() != null).forEach(c -> groups.put(c.id(), c.group()));
    return groups;
  }

  private static List<SourceRecord> campaign(int letters, int others, Random random) {
    return campaign(letters, others, .15, random);
  }

  private static List<SourceRecord> campaign(
      int letters, int others, double maxFraction, Random random) {
    List<List<String>> templates = IntStream.range(0, 5).mapToObj(i -> words(random, 120)).toList();
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < letters; i++) {
      records.add(record(i, "sender " + i, edited(templates.get(i % 5), maxFraction, random)));
    }
    for (int i = letters; i < letters + others; i++) {
      String text = String.join(" ", words(random, 5 + random.nextInt(150)));
      records.add(record(i, "author " + i, text + " best regards from the harbour office today"));
    }
    return records;
  }

  @Test
  void aCampaignHasOneGroupPerTemplate() {
    int letters = 2_000;
    Map<String, String> groups = groups(campaign(letters, 2_000, new Random(11)), 1);

    Map<String, int[]> ofTemplate = new LinkedHashMap<>();
    groups.forEach(
        (id, group) -> {
          int number = Integer.parseInt(id.substring(2));
          int kind = number < letters ? number % 5 : 5;
          ofTemplate.computeIfAbsent(group, g -> new int[6])[kind]++;
        });
    long grouped = 0;
    long right = 0;
    for (int[] counts : ofTemplate.values()) {
      int all = Arrays.stream(counts).sum();
      grouped += pairs(all);
      right += IntStream.range(0, 5).mapToLong(kind -> pairs(counts[kind])).sum();
    }
    assertThat((double) right / grouped).as("precision of pairs").isGreaterThanOrEqualTo(.99);
    assertThat((double) right / (5 * pairs(letters / 5)))
        .as("recall of pairs")
        .isGreaterThanOrEqualTo(.95);
    assertThat(ofTemplate.values().stream().filter(c -> Arrays.stream(c).sum() > 100)).hasSize(5);
  }

  /** With sketches of 64 comments instead of 128, these letters form 10 and 8 groups. */
  @ParameterizedTest
  @ValueSource(ints = {4, 6})
  void heavilyEditedLettersHaveOneGroupPerTemplate(int seed) {
    Map<String, String> groups = groups(campaign(2_000, 200, .5, new Random(seed)), 1);
    assertThat(Set.copyOf(groups.values())).hasSize(5);
    assertThat(groups).hasSizeGreaterThan(1_400);
  }

  private static long pairs(long of) {
    return of * (of - 1) / 2;
  }

  @Test
  void orderAndRunsDoNotMatter() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      List<SourceRecord> records = campaign(60, 60, random);
      Map<String, String> groups = groups(records, 1);
      assertThat(groups).isNotEmpty();
      Collections.shuffle(records, random);
      assertThat(groups(records, 1 + random.nextInt(5))).as("seed " + seed).isEqualTo(groups);
      assertThat(groups(records, 1, SMALL))
          .as("small limits, seed " + seed)
          .isEqualTo(groups(records, 1 + random.nextInt(5), SMALL));
    }
  }

  @Test
  void shortTextsAndCommonSignaturesAreNotGrouped() {
    List<SourceRecord> records = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 50; i++) {
      records.add(record(i, "a" + i, "the same few words again"));
      records.add(
          record(
              100 + i,
              "b" + i,
              String.join(" ", words(random, 30)) + " with kind regards from all of us here"));
    }
    assertThat(groups(records, 1)).isEmpty();
  }

  @Test
  void comparisonsAreLinearForOneFrequentText() {
    Random random = new Random(5);
    List<String> line = words(random, 40);
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      records.add(record(i, "bot", edited(line, .1, random) + " " + i));
    }
    InMemoryIndex index = new InMemoryIndex();
    index.run(records);
    index.group(
        (all, sink) ->
            assertThat(GroupClusterer.group(all, GroupLimits.DEFAULT, sink, PhaseProgress.NONE))
                .isLessThan(8 * 4_000L));
    assertThat(index.comments().map(Comment::group).distinct()).hasSizeLessThan(20);
  }

  @Test
  void aLastMemberLeavesTheGroup() {
    List<String> letter = words(new Random(7), 50);
    InMemoryIndex index = new InMemoryIndex();
    index.run(
        List.of(
            record(1, "ann", String.join(" ", letter)),
            record(2, "ben", String.join(" ", letter) + " signed")));
    index.group((all, sink) -> GroupClusterer.group(all, sink, PhaseProgress.NONE));
    List<Comment> both = index.comments().toList();
    String leader = both.getFirst().group();
    assertThat(leader).isIn("id1", "id2");
    assertThat(both).allMatch(c -> Objects.equals(leader, c.group()));
    assertThat(both).filteredOn(c -> c.id().equals(leader)).allMatch(c -> c.alike() == 1);
    index.remove("id1");
    index.group((all, sink) -> GroupClusterer.group(all, sink, PhaseProgress.NONE));
    assertThat(index.comments().map(Comment::group)).containsExactly((String) null);
  }
}
