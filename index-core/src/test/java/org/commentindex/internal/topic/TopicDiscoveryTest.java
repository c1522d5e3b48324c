package org.commentindex.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TopicDiscoveryTest {
  private static final List<String> COMMENTS =
      List.of(
          "I would really like to see how the carbon tax works. A carbon tax is simple, yeah.",
          "Thanks guys, lol. The carbon taxes they passed in March are not what we wanted.",
          "One obvious question is why nuclear power got so expensive. See https://example.org/solar-panels",
          "With nuclear power plants the cost of insurance is hidden. What do you think?",
          "Has anyone looked at the battery? My battery was dead after 3 years.",
          "The batteries in these cars are recycled. `battery_level = 12`",
          "Quite frankly nobody wants a tax, but nuclear power is not cheap.");

  @Test
  void findsWhatCommentsShare() {
    assertThat(labels(COMMENTS)).contains("carbon tax", "nuclear power", "battery");
  }

  @Test
  void functionWordsChatAndOpinionAreNoTopics() {
    assertThat(labels(COMMENTS))
        .doesNotContain(
            "would",
            "really",
            "thanks",
            "guys",
            "lol",
            "one obvious",
            "obvious question",
            "march",
            "think",
            "nobody",
            "solar",
            "solar panels",
            "3",
            "dead");
  }

  @Test
  void aPhraseInsideAnotherYieldsToIt() {
    assertThat(labels(COMMENTS)).doesNotContain("carbon", "nuclear", "power");
  }

  @Test
  void inflectionsAreOneTopicNamedByTheMostFrequentForm() {
    assertThat(TopicDiscovery.discover(COMMENTS, 50))
        .contains(new DiscoveredTopic("battery", 2), new DiscoveredTopic("carbon tax", 2));
  }

  @Test
  void theOrderOfTextsDoesNotMatter() {
    List<String> texts = new ArrayList<>(COMMENTS);
    List<DiscoveredTopic> topics = TopicDiscovery.discover(texts, 50);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertThat(TopicDiscovery.discover(texts, 50)).as("seed " + seed).isEqualTo(topics);
    }
  }

  @Test
  void anotherLanguageGivesItsNounsAndNotItsFunctionWords() {
    List<String> texts =
        List.of(
            "Ich finde, dass die Wärmepumpe nicht für jedes Haus das Richtige ist.",
            "Eine Wärmepumpe ist doch auch nicht so teuer, wenn man die Förderung nimmt.",
            "Und die Förderung der Wärmepumpe ist auch noch nicht sicher, oder?");
    assertThat(labels(texts))
        .contains("warmepumpe")
        .doesNotContain("nicht", "auch", "die", "dass", "ist", "und", "noch");
    assertThat(labels(List.of("日本語の文章です", "日本語の文章です"))).isEmpty();
  }

  @Test
  void nothingGivesNothing() {
    assertThat(labels(List.of())).isEmpty();
    assertThat(labels(List.of("", " ", "\uD800", "ok", "👍"))).isEmpty();
    assertThat(TopicDiscovery.discover(COMMENTS, 0)).isEmpty();
  }

  @Test
  void aRealThread() throws IOException {
    Path thread =
        Path.of(System.getProperty("project.root", "..")).resolve("../shared/data/seed/thread.txt");
    Assumptions.assumeTrue(Files.isRegularFile(thread), "the seed thread is not here");
    List<String> lines = Files.readAllLines(thread);
    String ranges =
        "35-35 36-36 37-40 41-42 43-43 44-44 45-49 50-50 51-52 53-68 69-69 70-72 73-73 74-74 75-78"
            + " 79-82 83-83";
    List<String> comments =
        Arrays.stream(ranges.split(" "))
            .map(range -> range.split("-"))
            .map(r -> lines.subList(Integer.parseInt(r[0]) - 1, Integer.parseInt(r[1])))
            .map(part -> String.join("\n", part))
            .toList();
    List<String> topics = labels(comments);
    assertThat(topics).contains("distillation", "alignment", "classifier", "cyberattack");
    assertThat(topics).doesNotContain("would", "really", "one obvious", "obvious question");
  }

  private static List<String> labels(List<String> texts) {
    return TopicDiscovery.discover(texts, 50).stream().map(DiscoveredTopic::label).toList();
  }
}
