package org.commentindex.internal.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the phrases of texts in two passes and bounded memory. The first pass counts hashes of
 * phrases in a count-min sketch with one row (Cormode and Muthukrishnan, 2005), the second counts
 * the phrases whose hash was frequent enough. The threshold follows from the number of such hashes,
 * so the result does not depend on the order of the texts.
 */
final class PhraseCounter {
  /** Maximum words of a phrase: longer topics are rare. Chosen by hand. */
  private static final int MAX_WORDS = 3;

  /** Bits of a hash in the sketch. */
  private static final int CELL_BITS = 20;

  /**
   * Cells of the sketch: 4 MB. A collision only admits a phrase that is too rare to the second
   * pass.
   */
  private static final int CELLS = 1 << CELL_BITS;

  /** Maximum phrases that the second pass counts. Bounds the memory; chosen by hand. */
  private static final int MAX_CANDIDATES = 100_000;

  /** 2^32 divided by the golden ratio: Fibonacci hashing (Knuth, TAOCP volume 3, 6.4). */
  private static final int HASH_MULTIPLIER = 0x9E3779B9;

  /** Mixes the high bits, which the multiplication changes most, into the low ones. */
  private static final int HASH_SHIFT = 15;

  private final int[] cells = new int[CELLS];
  private final Map<String, PhraseCandidate> candidates = new HashMap<>();
  private int threshold;
  private int texts;

  /** Counts the hashes of a text's phrases: the first pass. */
  void sketch(List<TopicWord> row) {
    texts++;
    for (int i = 0; i < row.size(); i++) {
      for (int length = 1; length <= MAX_WORDS && isPhrase(row, i, length); length++) {
        if (isWhole(row, i, length)) {
          cells[cell(row, i, length)]++;
        }
      }
    }
  }

  int texts() {
    return texts;
  }

  /** Sets the minimum count of a hash for the second pass. */
  void setMinimum(int minimum) {
    threshold = minimum;
    while (Arrays.stream(cells).filter(count -> count >= threshold).count() > MAX_CANDIDATES) {
      threshold++;
    }
  }

  /** Counts a text's phrases: the second pass. */
  void count(List<TopicWord> row) {
    Map<PhraseCandidate, Integer> times = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      for (int length = 1; length <= MAX_WORDS && isPhrase(row, i, length); length++) {
        if (isWhole(row, i, length)) {
          if (cells[cell(row, i, length)] >= threshold) {
            String key = key(row, i, length);
            int size = length;
            int at = i;
            PhraseCandidate found =
                candidates.computeIfAbsent(key, k -> new PhraseCandidate(stems(row, at, size)));
            times.merge(found, 1, Integer::sum);
            found.addForm(form(row, i, length));
            addEvidence(found, row, i, i + length);
          }
        }
      }
    }
    times.forEach(PhraseCandidate::addText);
  }

  Collection<PhraseCandidate> candidates() {
    return candidates.values();
  }

  /** Returns the candidate with these stems, or null. */
  @Nullable PhraseCandidate find(String... stems) {
    return candidates.get(String.join(" ", stems));
  }

  private static int cell(List<TopicWord> row, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = (hash + row.get(i).stem().hashCode()) * HASH_MULTIPLIER;
      hash ^= hash >>> HASH_SHIFT;
    }
    return (hash * HASH_MULTIPLIER) >>> (Integer.SIZE - CELL_BITS);
  }

  /** Returns true if words can be a phrase or the prefix of one. */
  private static boolean isPhrase(List<TopicWord> row, int start, int length) {
    int last = start + length - 1;
    if (last >= row.size() || !row.get(start).content()) {
      return false;
    }
    TopicWord word = row.get(last);
    return length == 1 || (word.joins() && (word.content() || (length == 2 && isLink(word))));
  }

  private static boolean isWhole(List<TopicWord> row, int start, int length) {
    return row.get(start + length - 1).content();
  }

  private static boolean isLink(TopicWord word) {
    return word.form().equals("of");
  }

  private static String key(List<TopicWord> row, int start, int length) {
    return length == 1
        ? row.get(start).stem()
        : String.join(" ", List.of(stems(row, start, length)));
  }

  private static String[] stems(List<TopicWord> row, int start, int length) {
    String[] stems = new String[length];
    for (int i = 0; i < length; i++) {
      stems[i] = row.get(start + i).stem();
    }
    return stems;
  }

  private static String form(List<TopicWord> row, int start, int length) {
    StringBuilder form = new StringBuilder(row.get(start).form());
    for (int i = 1; i < length; i++) {
      form.append(' ').append(row.get(start + i).form());
    }
    return form.toString();
  }

  private static void addEvidence(PhraseCandidate found, List<TopicWord> row, int start, int end) {
    TopicWord first = row.get(start);
    String before = first.joins() ? row.get(start - 1).form() : "";
    boolean contentBefore = first.joins() && row.get(start - 1).content();
    boolean goesOn = end < row.size() && row.get(end).joins();
    String after = goesOn ? row.get(end).form() : "";
    boolean contentAfter = goesOn && row.get(end).content();
    boolean verb = Lexicon.precedesVerbs(before);
    boolean noun = Lexicon.looksLikeNoun(row.get(end - 1).form());
    boolean placed = Lexicon.precedesNouns(before) || contentBefore || noun;
    if ((placed && !contentAfter) || (noun && end - start == 1)) {
      found.asNoun++;
    }
    if (verb || (Lexicon.isArticle(after) && !Lexicon.precedesNouns(before))) {
      found.asVerb++;
    } else if (!contentAfter && Lexicon.precedesAdjectives(before)) {
      found.asAdjective++;
    }
    if (first.capital()) {
      found.capitalized++;
    }
  }
}
