package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.Cells;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.Ink;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;

/** How counts look to a person: aligned, as a list or with bars. */
final class TallyText {
  /** The blanks before the number, the value and the bar. */
  private static final int GAPS = 6;

  private static final int FEWEST_CELLS = 4;
  private static final int MOST_CELLS = 40;

  private final PrintWriter out;
  private final Ink ink;
  private final int columns;
  private final boolean terminal;

  TallyText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
    this.terminal = environment.outIsTerminal();
  }

  /** The count first, so that values of any length follow in one column. */
  void list(List<Tally> tallies) {
    int digits = digits(tallies);
    for (Tally tally : tallies) {
      out.println(padded(tally, digits) + "  " + TerminalText.line(tally.value()));
    }
  }

  /** With bars beside them where somebody looks, else as a list. */
  void facet(Facet facet, List<Tally> tallies) {
    out.println(ink.bold(facet.name().toLowerCase(Locale.ROOT)));
    int digits = digits(tallies);
    int widest = tallies.stream().mapToInt(TallyText::cells).max().orElse(0);
    // A URL is there to be followed: it is not cut to make room for a bar.
    int value = facet == Facet.URL ? widest : Math.min(widest, columns / 2);
    int room = columns - value - digits - GAPS;
    long most = tallies.stream().mapToLong(Tally::comments).max().orElse(1);
    for (Tally tally : tallies) {
      String name = TerminalText.line(tally.value());
      String shown = terminal ? Cells.cut(name, value) : name;
      int bar = terminal && room >= FEWEST_CELLS ? barOf(tally.comments(), most, room) : 0;
      String gap = " ".repeat(bar > 0 ? value - Cells.of(shown) + 2 : 0);
      out.println("  " + padded(tally, digits) + "  " + shown + gap + ink.link("█".repeat(bar)));
    }
    out.println();
  }

  private static int barOf(long comments, long most, int room) {
    return (int) Math.max(1, comments * Math.min(room, MOST_CELLS) / most);
  }

  private static int cells(Tally tally) {
    return Cells.of(TerminalText.line(tally.value()));
  }

  private static String padded(Tally tally, int digits) {
    String number = Describe.number(tally.comments());
    return " ".repeat(digits - number.length()) + number;
  }

  private static int digits(List<Tally> tallies) {
    return tallies.stream().mapToInt(t -> Describe.number(t.comments()).length()).max().orElse(0);
  }
}
