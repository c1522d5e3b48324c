package org.commentindex.cli.print;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;

/** Prints facet counts as an aligned list or as a bar chart. */
final class FacetCountText {
  /** The spaces before the number, the value and the bar, and at the end of the line. */
  private static final int GAPS = 6;

  // Chosen by hand: shorter bars do not show differences, longer ones add no information.
  private static final int MIN_BAR = 4;
  private static final int MAX_BAR = 40;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final boolean terminal;

  FacetCountText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.terminal = environment.outIsTerminal();
  }

  /** Prints counts as a list, numbers first so that values of any length are aligned. */
  void list(List<FacetCount> counts) {
    int digits = digits(counts);
    for (FacetCount count : counts) {
      out.println(padded(count, digits) + "  " + TerminalText.line(count.value()));
    }
  }

  /** Prints the name of a facet and its counts, with bars on a terminal. */
  void chart(Facet facet, List<FacetCount> counts) {
    out.println(style.bold(facet.name().toLowerCase(Locale.ROOT)));
    int digits = digits(counts);
    int widest = counts.stream().mapToInt(FacetCountText::width).max().orElse(0);
    // URLs are not truncated to fit bars, because users follow them.
    int valueColumns = facet == Facet.URL ? widest : Math.min(widest, columns / 2);
    int barColumns = columns - valueColumns - digits - GAPS;
    long max = counts.stream().mapToLong(FacetCount::comments).max().orElse(1);
    for (FacetCount count : counts) {
      String name = TerminalText.line(count.value());
      String shown = terminal ? DisplayWidth.cut(name, valueColumns) : name;
      int bar = terminal && barColumns >= MIN_BAR ? bar(count.comments(), max, barColumns) : 0;
      String gap = " ".repeat(bar > 0 ? valueColumns - DisplayWidth.of(shown) + 2 : 0);
      out.println("  " + padded(count, digits) + "  " + shown + gap + style.link("█".repeat(bar)));
    }
    out.println();
  }

  private static int bar(long comments, long max, int columns) {
    return (int) Math.max(1, comments * Math.min(columns, MAX_BAR) / max);
  }

  private static int width(FacetCount count) {
    return DisplayWidth.of(TerminalText.line(count.value()));
  }

  private static String padded(FacetCount count, int digits) {
    String number = TextValues.number(count.comments());
    return " ".repeat(digits - number.length()) + number;
  }

  private static int digits(List<FacetCount> counts) {
    return counts.stream()
        .mapToInt(count -> TextValues.number(count.comments()).length())
        .max()
        .orElse(0);
  }
}
