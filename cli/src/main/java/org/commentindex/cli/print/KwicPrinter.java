package org.commentindex.cli.print;

import java.io.IOException;
import java.io.PrintWriter;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.Hit;
import org.commentindex.query.SearchResults;

/** Prints every match on a line of its own, all matches below each other, for reading across. */
public final class KwicPrinter implements HitPrinter {
  private static final int RANK_COLUMNS = 6;

  private final PrintWriter out;
  private final HitPrinter words;
  private final Ink ink;
  private final int columns;

  /**
   * Prints matches.
   *
   * @param words prints the end of an answer
   */
  public KwicPrinter(PrintWriter out, HitPrinter words, Environment environment) {
    this.out = out;
    this.words = words;
    this.ink = environment.ink();
    this.columns = Math.max(20, environment.columns() - RANK_COLUMNS - 1);
  }

  @Override
  public void hit(String query, Hit hit) {
    String rank = String.format("%4d  ", hit.rank());
    for (KwicLine line : KwicLine.of(hit)) {
      out.println(ink.faint(rank) + across(line));
    }
  }

  /** The match begins in the middle; what it takes is taken from its right side. */
  private String across(KwicLine line) {
    int side = columns / 2 - 2;
    String left = Cells.cutBefore(safe(line.left()).stripLeading(), side);
    String match = Cells.cut(safe(line.match()), columns - side);
    int rest = columns - side - Cells.of(match);
    String right = Cells.cut(safe(line.right()).stripTrailing(), rest);
    return " ".repeat(side - Cells.of(left)) + left + ink.bold(match) + right;
  }

  /** With the blanks at its ends, which keep words apart. */
  private static String safe(String text) {
    String kept = TerminalText.line(text);
    String before = text.startsWith(" ") ? " " : "";
    return text.isBlank() ? before : before + kept.strip() + (text.endsWith(" ") ? " " : "");
  }

  @Override
  public void end(String query, SearchResults results) throws IOException {
    words.end(query, results);
  }
}
