package org.commentindex.cli.print.text;

import java.util.List;
import org.commentindex.cli.terminal.StyledText;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.diff.WordDiff;

/** The differences of two texts as text: {@code … words [-removed-] {+added+} words …}. */
public final class DiffText {
  // Chosen by hand, so that a difference usually takes two or three lines.
  private static final int CONTEXT_WORDS = 5;
  private static final int MAX_WORDS = 24;

  private DiffText() {}

  /** Appends the differences, with a few unchanged words around each, to a text. */
  public static StyledText add(StyledText text, String before, String after) {
    List<WordDiff.WordRun> runs = WordDiff.between(before, after);
    if (runs.stream().noneMatch(WordDiff.WordRun::isChange)) {
      return text.add("same words");
    }
    for (int i = 0; i < runs.size(); i++) {
      WordDiff.WordRun run = runs.get(i);
      text.add(i == 0 ? "" : " ");
      if (run.isChange()) {
        String removed = run.before().isEmpty() ? "" : "[-" + shortened(run.before()) + "-]";
        String added = run.after().isEmpty() ? "" : "{+" + shortened(run.after()) + "+}";
        text.addBold(removed);
        text.add(removed.isEmpty() || added.isEmpty() ? "" : " ");
        text.addBold(added);
      } else {
        text.add(context(run.before(), i == 0, i == runs.size() - 1));
      }
    }
    return text;
  }

  /** Returns the unchanged words next to the changes before and after them. */
  private static String context(List<String> words, boolean first, boolean last) {
    int size = words.size();
    if (first && size > CONTEXT_WORDS) {
      return "… " + String.join(" ", words.subList(size - CONTEXT_WORDS, size));
    }
    if (last && size > CONTEXT_WORDS) {
      return String.join(" ", words.subList(0, CONTEXT_WORDS)) + " …";
    }
    return size <= 2 * CONTEXT_WORDS
        ? String.join(" ", words)
        : withoutMiddle(words, CONTEXT_WORDS, "…");
  }

  /** Returns a text on one line; the middle of a long text is left out. */
  public static String shortened(String text) {
    return shortened(List.of(TerminalText.line(text).split(" ")));
  }

  private static String shortened(List<String> words) {
    int hidden = words.size() - MAX_WORDS;
    return hidden <= 0
        ? String.join(" ", words)
        : withoutMiddle(words, MAX_WORDS / 2, "… " + hidden + " more words …");
  }

  private static String withoutMiddle(List<String> words, int atEachEnd, String middle) {
    int size = words.size();
    return String.join(" ", words.subList(0, atEachEnd))
        + " "
        + middle
        + " "
        + String.join(" ", words.subList(size - atEachEnd, size));
  }
}
