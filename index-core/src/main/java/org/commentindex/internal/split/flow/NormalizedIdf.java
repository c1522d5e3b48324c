package org.commentindex.internal.split.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights of the words of one text: their inverse document frequency (Spärck Jones 1972), where
 * each distinct paragraph is a document, normalized to 0 for a word in all paragraphs and 1 for a
 * word in one.
 */
final class NormalizedIdf {
  private final Map<Integer, Integer> documentFrequency = new HashMap<>();
  private final double documents;

  NormalizedIdf(List<Paragraph> text, DuplicateParagraphs duplicates) {
    for (int i = 0; i < text.size(); i++) {
      if (duplicates.first(i) == i) {
        for (Integer word : text.get(i).informativeWords()) {
          documentFrequency.merge(word, 1, Integer::sum);
        }
      }
    }
    documents = duplicates.distinct() + 1.0;
  }

  /**
   * Returns the weight of the words that two paragraphs share, as a share of all words of the
   * lighter one, 0 to 1.
   */
  double overlap(Paragraph one, Paragraph other) {
    double lighter = Math.min(sum(one.informativeWords()), sum(other.informativeWords()));
    if (lighter <= 0) {
      return 0;
    }
    double shared = 0;
    for (Integer word : one.informativeWords()) {
      shared += other.informativeWords().contains(word) ? weight(word) : 0;
    }
    return shared / lighter;
  }

  private double sum(Set<Integer> words) {
    double sum = 0;
    for (Integer word : words) {
      sum += weight(word);
    }
    return sum;
  }

  private double weight(Integer word) {
    int frequency = documentFrequency.getOrDefault(word, 1);
    return Math.log(documents / frequency) / Math.log(documents);
  }
}
