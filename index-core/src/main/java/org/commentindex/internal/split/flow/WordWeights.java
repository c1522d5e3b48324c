package org.commentindex.internal.split.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How telling each word of one text is: log of how few of its distinct paragraphs have it, over the
 * log of their number, so 0 for a word in all and 1 for a word in one.
 */
final class WordWeights {
  private static final int KNOWN = 256;

  private final WordCounts paragraphsWith = new WordCounts();
  private final double paragraphs;

  /** The weights of words that few paragraphs have, which most words are. */
  private final double[] weights = new double[KNOWN];

  WordWeights(List<Paragraph> text) {
    Set<String> seen = new HashSet<>();
    for (Paragraph paragraph : text) {
      if (seen.add(paragraph.text())) {
        for (int word : Words.of(paragraph.text())) {
          paragraphsWith.add(word);
        }
      }
    }
    paragraphs = seen.size() + 1.0;
    for (int with = 1; with < KNOWN; with++) {
      weights[with] = weightOf(with);
    }
  }

  /** How much two paragraphs share of what the poorer one says, by weight, 0 to 1. */
  double overlap(int[] one, int[] other) {
    double shared = 0;
    int at = 0;
    for (int word : one) {
      while (at < other.length && other[at] < word) {
        at++;
      }
      shared += at < other.length && other[at] == word ? weight(word) : 0;
    }
    double least = Math.min(sum(one), sum(other));
    return least > 0 ? shared / least : 0;
  }

  private double sum(int[] words) {
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
