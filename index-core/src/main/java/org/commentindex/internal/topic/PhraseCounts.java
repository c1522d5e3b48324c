package org.commentindex.internal.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the phrases of texts in two passes and in bounded memory. The first pass counts the
 * phrases' hashes, the second those phrases whose hash was frequent enough; how frequent that is,
 * follows from how many such hashes there are, so the outcome does not depend on order.
 */
final class PhraseCounts {
  static final int LONGEST = 3;
  private static final int CELLS = 1 << 20;
  private static final int MOST_CANDIDATES = 100_000;

  private final int[] cells = new int[CELLS];
  private final Map<String, Candidate> candidates = new HashMap<>();
  private int threshold;
  private int texts;

  /** The first pass. */
  void sketch(List<Word> row) {
    texts++;
    for (int i = 0; i < row.size(); i++) {
      for (int length = 1; length <= LONGEST && isPhrase(row, i, length); length++) {
        if (isWhole(row, i, length)) {
          cells[cell(row, i, length)]++;
        }
      }
    }
  }

  int texts() {
    return texts;
  }

  /** Between the passes. */
  void keepAtLeast(int least) {
    threshold = least;
    while (Arrays.stream(cells).filter(count -> count >= threshold).count() > MOST_CANDIDATES) {
      threshold++;
    }
  }

  /** The second pass. */
  void count(List<Word> row) {
    Map<Candidate, Integer> times = new HashMap<>();
    for (int i = 0; i < row.size(); i++) {
      for (int length = 1; length <= LONGEST && isPhrase(row, i, length); length++) {
        if (isWhole(row, i, length)) {
          if (cells[cell(row, i, length)] >= threshold) {
            String key = key(row, i, length);
            int size = length;
            int at = i;
            Candidate found =
                candidates.computeIfAbsent(key, k -> new Candidate(stems(row, at, size)));
            times.merge(found, 1, Integer::sum);
            found.addForm(form(row, i, length));
            addEvidence(found, row, i, i + length);
          }
        }
      }
    }
    times.forEach(Candidate::addText);
  }

  Collection<Candidate> candidates() {
    return candidates.values();
  }

  @org.jspecify.annotations.Nullable
  Candidate find(String... stems) {
    return candidates.get(String.join(" ", stems));
  }

  private static int cell(List<Word> row, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = (hash + row.get(i).stem().hashCode()) * 0x9E3779B9;
      hash ^= hash >>> 15;
    }
    return (hash * 0x9E3779B9) >>> 12;
  }

  /** Whether what begins here can be a phrase or the beginning of one. */
  private static boolean isPhrase(List<Word> row, int start, int length) {
    int last = start + length - 1;
    if (last >= row.size() || !row.get(start).content()) {
      return false;
    }
    Word word = row.get(last);
    return length == 1 || (word.joins() && (word.content() || (length == 2 && isLink(word))));
  }

  private static boolean isWhole(List<Word> row, int start, int length) {
    return row.get(start + length - 1).content();
  }

  private static boolean isLink(Word word) {
    return word.form().equals("of");
  }

  private static String key(List<Word> row, int start, int length) {
    return length == 1
        ? row.get(start).stem()
        : String.join(" ", List.of(stems(row, start, length)));
  }

  private static String[] stems(List<Word> row, int start, int length) {
    String[] stems = new String[length];
    for (int i = 0; i < length; i++) {
      stems[i] = row.get(start + i).stem();
    }
    return stems;
  }

  private static String form(List<Word> row, int start, int length) {
    StringBuilder form = new StringBuilder(row.get(start).form());
    for (int i = 1; i < length; i++) {
      form.append(' ').append(row.get(start + i).form());
    }
    return form.toString();
  }

  private static void addEvidence(Candidate found, List<Word> row, int start, int end) {
    Word first = row.get(start);
    String before = first.joins() ? row.get(start - 1).form() : "";
    boolean contentBefore = first.joins() && row.get(start - 1).content();
    boolean goesOn = end < row.size() && row.get(end).joins();
    String after = goesOn ? row.get(end).form() : "";
    boolean contentAfter = goesOn && row.get(end).content();
    boolean verb = Lexicon.precedesVerbs(before);
    boolean noun = Lexicon.looksLikeNoun(row.get(end - 1).form());
    boolean placed = Lexicon.precedesNouns(before) || contentBefore || noun;
    if ((placed && !contentAfter) || (noun && end - start == 1)) {
      found.asHead++;
    }
    if (verb || (Lexicon.isArticle(after) && !Lexicon.precedesNouns(before))) {
      found.asVerb++;
    } else if (!contentAfter && Lexicon.precedesAdjectives(before)) {
      found.asAdjective++;
    }
    if (first.capital()) {
      found.capitals++;
    }
  }
}
