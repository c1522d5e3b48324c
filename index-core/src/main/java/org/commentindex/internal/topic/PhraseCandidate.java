package org.commentindex.internal.topic;

import java.util.Map;
import java.util.TreeMap;

/**
 * A phrase that may be a topic, with its statistics. All of them are sums, so they do not depend on
 * the order of the texts.
 */
final class PhraseCandidate {
  /** Weights are integers in this fraction of a text, since sums of floats depend on order. */
  static final int WEIGHT_SCALE = 1000;

  final String[] stems;

  /** Counts by form: the words as written. */
  final Map<String, Integer> forms = new TreeMap<>();

  int texts;
  int occurrences;

  /** Sum over the texts of 1 + log2 of the occurrences, times {@link #WEIGHT_SCALE}. */
  long weight;

  /** Occurrences where the last word is in the position of a noun. */
  int asNoun;

  int asVerb;
  int asAdjective;

  /** Occurrences with a capital letter inside a sentence. */
  int capitalized;

  /** Number of longer candidates that contain this one. */
  int longer;

  long longerWeight;

  /** Occurrences of the most frequent of the longer candidates. */
  int longerOccurrences;

  PhraseCandidate(String[] stems) {
    this.stems = stems;
  }

  int length() {
    return stems.length;
  }

  void addText(int times) {
    texts++;
    occurrences += times;
    weight += Math.round(WEIGHT_SCALE * (1 + Math.log(times) / Math.log(2)));
  }

  void addForm(String form) {
    forms.merge(form, 1, Integer::sum);
  }

  void addLonger(PhraseCandidate other) {
    longer++;
    longerWeight += other.weight;
    longerOccurrences = Math.max(longerOccurrences, other.occurrences);
  }

  /** Returns the most frequent form; of equally frequent ones the first in alphabetical order. */
  String label() {
    String best = "";
    int bestCount = 0;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (form.getValue() > bestCount) {
        bestCount = form.getValue();
        best = form.getKey();
      }
    }
    return best;
  }
}
