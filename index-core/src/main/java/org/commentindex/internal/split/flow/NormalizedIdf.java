package org.commentindex.internal.split.flow;

import java.util.List;

/**
 * How telling each word of one text is: log of how few of its distinct paragraphs have it, over the
 * log of their number, so 0 for a word in all and 1 for a word in one.
 */
final class NormalizedIdf {
  private static final int KNOWN = 256;

  private final WordCounts paragraphsWith = new WordCounts();
  private final double paragraphs;

  /** The weights of words that few paragraphs have, which most words are. */
  private final double[] weights = new double[KNOWN];

  NormalizedIdf(List<Paragraph> text, DuplicateParagraphs repeats) {
    for (int i = 0; i < text.size(); i++) {
      if (repeats.first(i) == i) {
        for (int word : text.get(i).telling()) {
          paragraphsWith.add(word);
        }
      }
    }
    paragraphs = repeats.distinct() + 1.0;
    for (int with = 1; with < KNOWN; with++) {
      weights[with] = weightOf(with);
    }
  }

  /**
   * How much two paragraphs share of what the poorer one says, by weight, 0 to 1.
   *
   * @param oneSum what {@link #sum} says of the one, and otherSum of the other
   */
  double overlap(int[] one, double oneSum, int[] other, double otherSum) {
    double least = Math.min(oneSum, otherSum);
    if (least <= 0) {
      return 0;
    }
    double shared = 0;
    int at = 0;
    for (int word : one) {
      while (at < other.length && other[at] < word) {
        at++;
      }
      shared += at < other.length && other[at] == word ? weight(word) : 0;
    }
    return shared / least;
  }

  /** The weights of some words, added up. */
  double sum(int[] words) {
    double sum = 0;
    for (int word : words) {
      sum += weight(word);
    }
    return sum;
  }

  private double weight(int word) {
    int with = Math.max(1, paragraphsWith.of(word));
    return with < KNOWN ? weights[with] : weightOf(with);
  }

  private double weightOf(int with) {
    return Math.log(paragraphs / with) / Math.log(paragraphs);
  }
}
