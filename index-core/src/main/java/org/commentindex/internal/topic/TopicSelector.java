package org.commentindex.internal.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Selects the phrase candidates that are topics, and scores them.
 *
 * <p>The thresholds were chosen by hand, by looking at the topics of real threads and chats; no
 * measurement of them is recorded. {@code TopicDiscoveryTest} guards them with one real thread and
 * a few sentences. Raising one gives fewer, safer topics.
 */
final class TopicSelector {
  /** Fraction of a phrase's occurrences inside one longer phrase from which it is dropped. */
  private static final double MAX_NESTED = 0.65;

  /** Below this number of texts, a phrase that a single text repeats can be a topic. */
  private static final int FEW_TEXTS = 200;

  /** Minimum occurrences of a word that a single text repeats; a phrase needs one less. */
  private static final int MIN_REPETITIONS = 3;

  /** Texts that share a topic if there are few texts: the fewest that can share anything. */
  static final int MIN_TEXTS_OF_FEW = 2;

  /**
   * The factor by which a phrase outweighs a word. A phrase is rarer and says more; chosen by hand,
   * TopicDiscoveryTest covers the order.
   */
  private static final double PHRASE_WEIGHT = 2;

  /** From this number of texts, a topic must occur in more of them. */
  static final int MANY_TEXTS = 5000;

  /** Minimum texts of a topic among fewer than {@link #MANY_TEXTS} texts. */
  static final int MIN_TEXTS = 3;

  /** Minimum texts of a topic among at least {@link #MANY_TEXTS} texts. */
  static final int MIN_TEXTS_OF_MANY = 5;

  /** Maximum fraction of texts with a word: more frequent words do not characterize a text. */
  private static final double MAX_DOCUMENT_FREQUENCY = 0.25;

  /** Minimum fraction of capitalized occurrences of a name. */
  private static final double MIN_CAPITALIZED = 0.5;

  /** As {@link #MIN_CAPITALIZED}, for words that look like adjectives ("European"). */
  private static final double MIN_CAPITALIZED_ADJECTIVE = 0.8;

  /** Minimum fraction of occurrences in noun position, for words that look like adjectives. */
  private static final double MIN_NOUN_ADJECTIVE = 0.5;

  /** Minimum fraction of occurrences in noun position, for other words. */
  private static final double MIN_NOUN = 0.25;

  /** Maximum fraction of occurrences in adjective position. */
  private static final double MAX_ADJECTIVE = 0.2;

  /** Added to the counts of a fraction, so that one occurrence does not decide. */
  private static final double SMOOTHING = 0.3;

  /** Added to the total of a fraction; with {@link #SMOOTHING}, no evidence gives one half. */
  private static final double SMOOTHING_TOTAL = 2 * SMOOTHING;

  /** Minimum ratio of a phrase's texts to those expected if its words were independent. */
  private static final double MIN_LIFT = 8;

  private final PhraseCounter counts;
  private final Lexicon lexicon;

  TopicSelector(PhraseCounter counts, Lexicon lexicon) {
    this.counts = counts;
    this.lexicon = lexicon;
  }

  /** Returns the candidates that are topics. Must be called once, since it updates candidates. */
  List<PhraseCandidate> select() {
    List<PhraseCandidate> sound =
        counts.candidates().stream().filter(this::isFrequent).filter(this::isNounPhrase).toList();
    sound.forEach(this::addToParts);
    List<PhraseCandidate> topics = new ArrayList<>();
    for (PhraseCandidate candidate : sound) {
      boolean weakWord = candidate.length() == 1 && lexicon.isWeak(candidate.stems[0]);
      if (!isNested(candidate) && !weakWord) {
        topics.add(candidate);
      }
    }
    return topics;
  }

  private boolean isFrequent(PhraseCandidate candidate) {
    int texts = counts.texts();
    if (texts < FEW_TEXTS) {
      int enough = candidate.length() == 1 ? MIN_REPETITIONS : MIN_REPETITIONS - 1;
      return candidate.texts >= MIN_TEXTS_OF_FEW || candidate.occurrences >= enough;
    }
    boolean everywhere =
        candidate.length() == 1 && candidate.texts > MAX_DOCUMENT_FREQUENCY * texts;
    return !everywhere && candidate.texts >= (texts < MANY_TEXTS ? MIN_TEXTS : MIN_TEXTS_OF_MANY);
  }

  private boolean isNounPhrase(PhraseCandidate candidate) {
    if (candidate.length() == 1) {
      return isNoun(candidate);
    }
    PhraseCandidate first = counts.find(candidate.stems[0]);
    PhraseCandidate last = counts.find(candidate.stems[candidate.length() - 1]);
    return (first == null || !isVerb(first))
        && (last == null || isNoun(last) || isName(candidate))
        && isCollocation(candidate);
  }

  private boolean isNoun(PhraseCandidate word) {
    if (Lexicon.looksLikeAdjective(word.label())
        && word.capitalized < MIN_CAPITALIZED_ADJECTIVE * word.occurrences) {
      return fraction(word.asNoun, word) >= MIN_NOUN_ADJECTIVE;
    }
    if (isName(word)) {
      return true;
    }
    return fraction(word.asNoun, word) >= MIN_NOUN
        && fraction(word.asNoun, word) > fraction(word.asVerb, word)
        && fraction(word.asAdjective, word) < MAX_ADJECTIVE;
  }

  private boolean isVerb(PhraseCandidate word) {
    return !isName(word) && fraction(word.asVerb, word) > fraction(word.asNoun, word);
  }

  private boolean isName(PhraseCandidate candidate) {
    return candidate.capitalized >= MIN_CAPITALIZED * candidate.occurrences;
  }

  private static double fraction(int count, PhraseCandidate candidate) {
    return (count + SMOOTHING) / (candidate.occurrences + SMOOTHING_TOTAL);
  }

  /** Returns true if the words occur together more often than by chance. */
  private boolean isCollocation(PhraseCandidate candidate) {
    if (counts.texts() < FEW_TEXTS) {
      return true;
    }
    double expected = counts.texts();
    for (String stem : candidate.stems) {
      PhraseCandidate word = counts.find(stem);
      if (word != null) {
        expected *= (double) word.texts / counts.texts();
      }
    }
    return candidate.texts > MIN_LIFT * expected;
  }

  private void addToParts(PhraseCandidate candidate) {
    int length = candidate.length();
    for (int size = 1; size < length; size++) {
      for (int start = 0; start + size <= length; start++) {
        String[] part = Arrays.copyOfRange(candidate.stems, start, start + size);
        PhraseCandidate shorter = counts.find(part);
        if (shorter != null) {
          shorter.addLonger(candidate);
        }
      }
    }
  }

  private static boolean isNested(PhraseCandidate candidate) {
    return candidate.longerOccurrences >= MAX_NESTED * candidate.occurrences;
  }

  /**
   * Returns the score: the C-value (weight less the average weight of the longer candidates), times
   * an inverse document frequency, times 2 for a phrase of several words.
   */
  double score(PhraseCandidate candidate) {
    double weight = (double) candidate.weight / PhraseCandidate.WEIGHT_SCALE;
    if (candidate.longer > 0) {
      weight -= (double) candidate.longerWeight / PhraseCandidate.WEIGHT_SCALE / candidate.longer;
    }
    double inverseDocumentFrequency = Math.log(1 + (double) counts.texts() / candidate.texts);
    double length = candidate.length() == 1 ? 1 : PHRASE_WEIGHT;
    return weight * inverseDocumentFrequency * length;
  }
}
