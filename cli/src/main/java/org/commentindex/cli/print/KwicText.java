package org.commentindex.cli.print;

import java.io.PrintWriter;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Hit;
import org.commentindex.search.KwicLine;

/** Prints each match on a line of its own, with all matches aligned in one column. */
final class KwicText extends AnswerText {
  private static final int RANK_COLUMNS = 6;

  /** Minimum columns for a match and its context. Chosen by hand. */
  private static final int MIN_COLUMNS = 20;

  private final AnsiStyle style;
  private final int columns;

  KwicText(PrintWriter out, PrintWriter messages, Environment environment) {
    super(out, messages, environment);
    this.style = environment.style();
    this.columns = Math.max(MIN_COLUMNS, environment.columns() - RANK_COLUMNS - 1);
  }

  @Override
  public void query(String query) {
    out.println(style.bold("? " + TerminalText.line(query)));
  }

  @Override
  public void hit(String query, Hit hit) {
    String rank = style.faint("%4d  ".formatted(hit.rank()));
    for (KwicLine line : KwicLine.of(hit)) {
      out.println(rank + aligned(line));
    }
  }

  /** Returns a line whose match starts in the middle; a long match shortens the right context. */
  private String aligned(KwicLine line) {
    int side = columns / 2 - 2;
    String left = DisplayWidth.cutStart(safe(line.left()).stripLeading(), side);
    String match = DisplayWidth.cut(safe(line.match()), columns - side);
    int rest = columns - side - DisplayWidth.of(match);
    String right = DisplayWidth.cut(safe(line.right()).stripTrailing(), rest);
    return " ".repeat(side - DisplayWidth.of(left)) + left + style.bold(match) + right;
  }

  /** Makes text safe and keeps one space at each end, which separates words. */
  private static String safe(String text) {
    String start = text.startsWith(" ") ? " " : "";
    String end = text.endsWith(" ") ? " " : "";
    return text.isBlank() ? start : start + TerminalText.line(text).strip() + end;
  }
}
