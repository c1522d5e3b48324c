package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Discovers topics: noun phrases that comments share.
 *
 * <p>Counts stemmed phrases of one to three words without function words. Phrases that mostly occur
 * inside longer ones are dropped, as by the C-value of Frantzi, Ananiadou and Mima (Automatic
 * Recognition of Multi-Word Terms, 2000). Words in the positions of verbs, adverbs and adjectives
 * are dropped. The others are ranked by how often they occur and by their inverse document
 * frequency.
 */
public final class TopicDiscovery {
  /** Below this number of texts, a phrase in two texts is counted exactly. Chosen by hand. */
  private static final int FEW_TEXTS = 1000;

  private final Lexicon lexicon = new Lexicon();
  private final PhraseCounter counts = new PhraseCounter();

  private TopicDiscovery() {}

  /**
   * Returns the topics of comments, highest score first, ties in alphabetical order. The order of
   * the texts does not matter.
   *
   * <p>Reads the texts on all processors. Takes one reference, 4 or 8 bytes, per word.
   *
   * @param texts plain texts of comments, with own and quoted words
   * @param limit maximum number of topics
   */
  public static List<DiscoveredTopic> discover(List<String> texts, int limit) {
    TopicWordReader reader = new TopicWordReader(new Lexicon());
    return discoverIn(texts.parallelStream().map(reader::read).toList(), limit);
  }

  /** As {@link #discover}, in the words of the texts. */
  static List<DiscoveredTopic> discoverIn(List<List<TopicWord>> rows, int limit) {
    return new TopicDiscovery().run(rows, limit);
  }

  private List<DiscoveredTopic> run(List<List<TopicWord>> rows, int limit) {
    rows.forEach(counts::sketch);
    counts.setMinimum(minTexts());
    rows.forEach(counts::count);
    TopicSelector selector = new TopicSelector(counts, lexicon);
    List<ScoredTopic> scored = new ArrayList<>();
    for (PhraseCandidate candidate : selector.select()) {
      scored.add(new ScoredTopic(candidate.label(), candidate.texts, selector.score(candidate)));
    }
    scored.sort(
        Comparator.comparingDouble(ScoredTopic::score)
            .reversed()
            .thenComparing(ScoredTopic::label));
    return scored.stream()
        .limit(limit)
        .map(topic -> new DiscoveredTopic(topic.label(), topic.texts()))
        .toList();
  }

  private int minTexts() {
    if (counts.texts() < FEW_TEXTS) {
      return TopicSelector.MIN_TEXTS_OF_FEW;
    }
    return counts.texts() < TopicSelector.MANY_TEXTS
        ? TopicSelector.MIN_TEXTS
        : TopicSelector.MIN_TEXTS_OF_MANY;
  }

  private record ScoredTopic(String label, int texts, double score) {}
}
