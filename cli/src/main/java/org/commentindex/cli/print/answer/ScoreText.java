package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Hit;
import org.commentindex.search.ScorePart;

/** Prints a hit's score as text, with a line for each part of it. */
final class ScoreText {
  private static final String INDENT = "    ";
  private static final String STEMMED_SUFFIX = "_stem";

  private final PrintWriter out;

  ScoreText(PrintWriter out) {
    this.out = out;
  }

  void print(Hit hit, List<ScorePart> parts) {
    out.println(INDENT + "score " + number(hit.score()) + (parts.isEmpty() ? "" : " is"));
    for (ScorePart part : parts) {
      out.println(INDENT + "%8s  ".formatted(number(part.score())) + term(part) + statistics(part));
    }
    out.println();
  }

  private static String term(ScorePart part) {
    String words = TerminalText.line(part.words());
    if (part.field().isEmpty()) {
      return words;
    }
    boolean stemmed = part.field().endsWith(STEMMED_SUFFIX);
    String field = part.field().replace(STEMMED_SUFFIX, "");
    return words + (stemmed ? " or a word form" : " as typed") + " in the " + field;
  }

  private static String statistics(ScorePart part) {
    String times = part.occurrences() == 0 ? "" : ", " + times(part.occurrences());
    String comments =
        part.comments() == 0 ? "" : "; in " + TextValues.count(part.comments(), "comment");
    return times + comments;
  }

  private static String times(double occurrences) {
    return occurrences == Math.rint(occurrences)
        ? TextValues.number((long) occurrences) + "×"
        : number(occurrences) + "×";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
