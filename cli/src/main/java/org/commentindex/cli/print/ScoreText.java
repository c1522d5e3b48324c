package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.Hit;
import org.commentindex.query.ScorePart;

/** How a hit's score looks to a person: a line for each part of it. */
final class ScoreText {
  private static final String INDENT = "    ";
  private static final String WITHOUT_INFLECTIONS = "_stem";

  private final PrintWriter out;

  ScoreText(PrintWriter out) {
    this.out = out;
  }

  void print(Hit hit, List<ScorePart> parts) {
    out.println(INDENT + "score " + number(hit.score()) + (parts.isEmpty() ? "" : " is"));
    for (ScorePart part : parts) {
      out.println(INDENT + String.format("%8s  ", number(part.score())) + where(part) + how(part));
    }
    out.println();
  }

  private static String where(ScorePart part) {
    String words = TerminalText.line(part.words());
    if (part.field().isEmpty()) {
      return words;
    }
    boolean stemmed = part.field().endsWith(WITHOUT_INFLECTIONS);
    String field = part.field().replace(WITHOUT_INFLECTIONS, "");
    return words + (stemmed ? " or an inflection" : " as typed") + " in the " + field;
  }

  private static String how(ScorePart part) {
    String times = part.occurrences() == 0 ? "" : ", " + times(part.occurrences());
    String comments =
        part.comments() == 0 ? "" : "; in " + Describe.count(part.comments(), "comment");
    return times + comments;
  }

  private static String times(double occurrences) {
    return occurrences == Math.rint(occurrences)
        ? Describe.number((long) occurrences) + "×"
        : number(occurrences) + "×";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
