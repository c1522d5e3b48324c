package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decides which candidates are topics, and what each is worth. */
final class Selection {
  /** A phrase yields to a longer one in which this share of its occurrences stands. */
  private static final double YIELDS = 0.65;

  /** Among so few texts also a phrase that a single one repeats is a topic. */
  private static final int FEW = 200;

  private static final int REPEATED = 3;

  /** A word in a larger share of many texts says nothing about any of them. */
  private static final double EVERYWHERE = 0.25;

  private final PhraseCounts counts;
  private final Lexicon lexicon;

  Selection(PhraseCounts counts, Lexicon lexicon) {
    this.counts = counts;
    this.lexicon = lexicon;
  }

  List<Candidate> candidates() {
    List<Candidate> shared = counts.candidates().stream().filter(this::isShared).toList();
    List<Candidate> sound = shared.stream().filter(this::isSound).toList();
    sound.forEach(this::tellParts);
    List<Candidate> topics = new ArrayList<>();
    for (Candidate candidate : sound) {
      if (!yields(candidate) && !(candidate.length() == 1 && lexicon.isWeak(candidate.stems[0]))) {
        topics.add(candidate);
      }
    }
    return topics;
  }

  private boolean isShared(Candidate candidate) {
    int texts = counts.texts();
    if (texts < FEW) {
      int enough = candidate.length() == 1 ? REPEATED : REPEATED - 1;
      return candidate.texts >= 2 || candidate.occurrences >= enough;
    }
    boolean everywhere = candidate.length() == 1 && candidate.texts > EVERYWHERE * texts;
    return !everywhere && candidate.texts >= (texts < 5000 ? 3 : 5);
  }

  /** Whether it reads like a name for something. */
  private boolean isSound(Candidate candidate) {
    if (candidate.length() == 1) {
      return isNoun(candidate);
    }
    Candidate first = counts.find(candidate.stems[0]);
    Candidate last = counts.find(candidate.stems[candidate.length() - 1]);
    return (first == null || !isVerb(first))
        && (last == null || isNoun(last) || isName(candidate))
        && isBound(candidate);
  }

  private boolean isNoun(Candidate word) {
    if (Lexicon.looksLikeAdjective(word.label()) && word.capitals < 0.8 * word.occurrences) {
      return share(word.asHead, word) >= 0.5;
    }
    if (isName(word)) {
      return true;
    }
    return share(word.asHead, word) >= 0.25
        && share(word.asHead, word) > share(word.asVerb, word)
        && share(word.asAdjective, word) < 0.2;
  }

  private boolean isVerb(Candidate word) {
    return !isName(word) && share(word.asVerb, word) > share(word.asHead, word);
  }

  private boolean isName(Candidate candidate) {
    return candidate.capitals >= 0.5 * candidate.occurrences;
  }

  private static double share(int count, Candidate candidate) {
    return (count + 0.3) / (candidate.occurrences + 0.6);
  }

  /** Whether its words come together more often than by chance. */
  private boolean isBound(Candidate candidate) {
    if (counts.texts() < FEW) {
      return true;
    }
    double expected = counts.texts();
    for (String stem : candidate.stems) {
      Candidate word = counts.find(stem);
      if (word != null) {
        expected *= (double) word.texts / counts.texts();
      }
    }
    return candidate.texts > 8 * expected;
  }

  private void tellParts(Candidate candidate) {
    int length = candidate.length();
    for (int size = 1; size < length; size++) {
      for (int start = 0; start + size <= length; start++) {
        String[] part = Arrays.copyOfRange(candidate.stems, start, start + size);
        Candidate shorter = counts.find(part);
        if (shorter != null) {
          shorter.addLonger(candidate);
        }
      }
    }
  }

  private static boolean yields(Candidate candidate) {
    return candidate.longerOccurrences >= YIELDS * candidate.occurrences;
  }

  double score(Candidate candidate) {
    double weight = candidate.weight / 1000.0;
    if (candidate.longer > 0) {
      weight -= candidate.longerWeight / 1000.0 / candidate.longer;
    }
    double special = Math.log(1 + (double) counts.texts() / candidate.texts);
    double length = candidate.length() == 1 ? 1 : 2;
    return weight * special * length;
  }
}
