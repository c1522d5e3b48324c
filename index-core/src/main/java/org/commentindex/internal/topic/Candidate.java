package org.commentindex.internal.topic;

import java.util.Map;
import java.util.TreeMap;

/** A phrase that may be a topic, and what the texts tell of it. Sums do not depend on order. */
final class Candidate {
  final String[] stems;
  final Map<String, Integer> forms = new TreeMap<>();
  int texts;
  int occurrences;

  /** Thousandths: each text counts 1, and more the more often it says the phrase. */
  long weight;

  int asHead;
  int asVerb;
  int asAdjective;
  int capitals;

  /**
   * Times it stood inside longer candidates, the weights of those, and the largest of their counts.
   */
  int longer;

  long longerWeight;
  int longerOccurrences;

  Candidate(String[] stems) {
    this.stems = stems;
  }

  int length() {
    return stems.length;
  }

  void addText(int times) {
    texts++;
    occurrences += times;
    weight += Math.round(1000 * (1 + Math.log(times) / Math.log(2)));
  }

  void addForm(String form) {
    forms.merge(form, 1, Integer::sum);
  }

  void addLonger(Candidate other) {
    longer++;
    longerWeight += other.weight;
    longerOccurrences = Math.max(longerOccurrences, other.occurrences);
  }

  /** The most frequent form; the first in the alphabet of several. */
  String label() {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (form.getValue() > most) {
        most = form.getValue();
        best = form.getKey();
      }
    }
    return best;
  }
}
