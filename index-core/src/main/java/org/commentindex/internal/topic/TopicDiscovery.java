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
   * <p>Reads the texts on as many threads as there are processors; holds a reference, 4 or 8 bytes,
   * for each of their words.
   *
   * @param texts plain texts of comments, own and quoted words
   * @param most at most how many topics
   */
  public static List<DiscoveredTopic> discover(List<String> texts, int most) {
    return new TopicDiscovery().run(texts, most);
  }

  private List<DiscoveredTopic> run(List<String> texts, int most) {
    WordRow reader = new WordRow(lexicon);
    List<List<Word>> rows = texts.parallelStream().map(reader::read).toList();
    rows.forEach(counts::sketch);
    counts.keepAtLeast(leastTexts());
    rows.forEach(counts::count);
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
