package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds phrases that comments share and that mean something.
 *
 * <p>Phrases of one to three words without function words are counted by their stems. What mostly
 * stands inside a longer phrase yields to it: the C-value of Frantzi and Ananiadou (2000). Words
 * that stand where verbs, adverbs and adjectives stand are no topics. What is left is ranked by how
 * much it is talked about and how special it is.
 */
public final class TopicDiscovery {
  private final Lexicon lexicon = new Lexicon();
  private final PhraseCounts counts = new PhraseCounts();

  private TopicDiscovery() {}

  /**
   * The topics of comments, the weightiest first, ties in alphabetical order; the same for the same
   * texts in whatever order.
   *
   * @param texts plain texts of comments, own and quoted words; gone through twice
   * @param most at most how many topics
   */
  public static List<DiscoveredTopic> discover(Iterable<String> texts, int most) {
    return new TopicDiscovery().run(texts, most);
  }

  private List<DiscoveredTopic> run(Iterable<String> texts, int most) {
    WordRow reader = new WordRow(lexicon);
    for (String text : texts) {
      counts.sketch(reader.read(text));
    }
    counts.keepAtLeast(leastTexts());
    for (String text : texts) {
      counts.count(reader.read(text));
    }
    Selection selection = new Selection(counts, lexicon);
    List<Scored> scored = new ArrayList<>();
    for (Candidate candidate : selection.candidates()) {
      scored.add(new Scored(candidate.label(), candidate, selection.score(candidate)));
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::label));
    return scored.stream()
        .limit(most)
        .map(topic -> new DiscoveredTopic(topic.label(), topic.candidate().texts))
        .toList();
  }

  private int leastTexts() {
    return counts.texts() < 1000 ? 2 : counts.texts() < 5000 ? 3 : 5;
  }

  private record Scored(String label, Candidate candidate, double score) {}
}
