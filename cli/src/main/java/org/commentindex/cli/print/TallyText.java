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
  private final PrintWriter out;
  private final Ink ink;
  private final int columns;

  TallyText(PrintWriter out, Environment environment) {
    this.out = out;
    this.ink = environment.ink();
    this.columns = environment.columns();
  }

  /** The count first, so that values of any length follow in one column. */
  void list(List<Tally> tallies) {
    int digits = digits(tallies);
    for (Tally tally : tallies) {
      out.println(padded(tally, digits) + "  " + TerminalText.line(tally.value()));
    }
  }

  void bars(Facet facet, List<Tally> tallies) {
    out.println(ink.bold(facet.name().toLowerCase(Locale.ROOT)));
    int digits = digits(tallies);
    int widest = Math.min(tallies.stream().mapToInt(t -> cells(t)).max().orElse(0), columns / 2);
    int room = Math.max(4, columns - widest - digits - 8);
    long most = tallies.stream().mapToLong(Tally::comments).max().orElse(1);
    for (Tally tally : tallies) {
      int bar = (int) Math.max(1, tally.comments() * room / most);
      String gap = " ".repeat(Math.max(0, widest - cells(tally)));
      String value = TerminalText.line(tally.value());
      out.println("  " + value + gap + "  " + padded(tally, digits) + "  " + "█".repeat(bar));
    }
    out.println();
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
