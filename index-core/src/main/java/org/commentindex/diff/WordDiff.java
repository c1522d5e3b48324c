package org.commentindex.diff;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares two texts word by word. The edit script is a shortest one (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986).
 */
public final class WordDiff {
  /**
   * Maximum number of words of both texts together, without their common prefix and suffix, that
   * are compared; longer ones count as a single change. Myers' algorithm takes quadratic time and
   * memory where texts have little in common: 0.6 s for 4,000 words, on two cores.
   */
  private static final int MAX_WORDS = 4_000;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /**
   * A run of words that both texts share, or a change.
   *
   * @param before its words in the first text; empty if words were only added
   * @param after its words in the second text, equal to {@code before} if nothing changed; empty if
   *     words were only removed
   */
  public record WordRun(List<String> before, List<String> after) {
    public WordRun {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** {@return true if the words differ} */
    public boolean isChange() {
      return !before.equals(after);
    }
  }

  private WordDiff() {}

  /**
   * {@return the runs that make up both texts, in order} Two neighboring runs are never both
   * changes.
   *
   * @param before the earlier text
   * @param after the later text
   */
  public static List<WordRun> between(String before, String after) {
    List<String> a = words(before);
    List<String> b = words(after);
    int shorter = Math.min(a.size(), b.size());
    int prefix = 0;
    while (prefix < shorter && a.get(prefix).equals(b.get(prefix))) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && a.get(a.size() - 1 - suffix).equals(b.get(b.size() - 1 - suffix))) {
      suffix++;
    }
    List<WordRun> runs = new ArrayList<>();
    add(runs, a.subList(0, prefix), a.subList(0, prefix));
    addChanges(runs, a.subList(prefix, a.size() - suffix), b.subList(prefix, b.size() - suffix));
    add(runs, a.subList(a.size() - suffix, a.size()), a.subList(a.size() - suffix, a.size()));
    return runs;
  }

  private static void addChanges(List<WordRun> runs, List<String> a, List<String> b) {
    if (a.size() + b.size() > MAX_WORDS) {
      add(runs, a, b);
    } else {
      DiffUtils.diff(a, b, true)
          .getDeltas()
          .forEach(delta -> add(runs, delta.getSource().getLines(), delta.getTarget().getLines()));
    }
  }

  private static void add(List<WordRun> runs, List<String> a, List<String> b) {
    if (!a.isEmpty() || !b.isEmpty()) {
      runs.add(new WordRun(a, b));
    }
  }

  private static List<String> words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(WHITE_SPACE.split(stripped));
  }
}
