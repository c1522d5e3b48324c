package org.commentindex.cli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What differs between two texts, in words: a longest common subsequence by dynamic programming.
 *
 * <p>What the texts share at their beginnings and ends is set aside first, so that the table stays
 * small for copies. Where it would not, the middle is told as one change.
 */
final class WordDiff {
  private static final int LARGEST_TABLE = 4_000_000;
  private static final Pattern GAP = Pattern.compile("\\s+");

  /** How a run of words stands in the two texts. */
  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * A run of words.
   *
   * @param words one after the other; not empty
   */
  record Run(Kind kind, List<String> words) {
    Run {
      words = List.copyOf(words);
    }

    String text() {
      return String.join(" ", words);
    }
  }

  private final List<Run> runs = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private Kind pendingKind = Kind.SAME;

  private WordDiff() {}

  /** The runs that make the second text of the first; a removal stands before an addition. */
  static List<Run> between(String before, String after) {
    WordDiff diff = new WordDiff();
    diff.compare(words(before), words(after));
    diff.finishRun();
    return diff.runs;
  }

  private static List<String> words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(GAP.split(stripped));
  }

  private void compare(List<String> a, List<String> b) {
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    addAll(Kind.SAME, a.subList(0, head));
    middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
    addAll(Kind.SAME, a.subList(a.size() - tail, a.size()));
  }

  private void middle(List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > LARGEST_TABLE || a.isEmpty() || b.isEmpty()) {
      addAll(Kind.REMOVED, a);
      addAll(Kind.ADDED, b);
      return;
    }
    int[][] common = commonFrom(a, b);
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        add(Kind.SAME, a.get(i++));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        add(Kind.REMOVED, a.get(i++));
      } else {
        add(Kind.ADDED, b.get(j++));
      }
    }
    addAll(Kind.REMOVED, a.subList(i, a.size()));
    addAll(Kind.ADDED, b.subList(j, b.size()));
  }

  /** How long the longest common subsequence is of what begins at each pair of places. */
  private static int[][] commonFrom(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private void addAll(Kind kind, List<String> words) {
    words.forEach(word -> add(kind, word));
  }

  private void add(Kind kind, String word) {
    if (kind != pendingKind) {
      finishRun();
      pendingKind = kind;
    }
    pending.add(word);
  }

  private void finishRun() {
    if (!pending.isEmpty()) {
      runs.add(new Run(pendingKind, pending));
      pending.clear();
    }
  }
}
