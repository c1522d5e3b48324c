package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;
import org.commentindex.search.FacetResult;

/** Prints facet counts as an aligned list or as a bar chart. */
public final class FacetCountText {
  /** The spaces before the number, the value and the bar, and at the end of the line. */
  private static final int GAPS = 6;

  /** The columns of a share, such as {@code 100.0%}, and two spaces before it. */
  private static final int SHARE_COLUMNS = 8;

  /** A bar has the color of text, because every other color is faint on some background. */
  private static final String BAR = "█";

  // Chosen by hand: shorter bars do not show differences, longer ones add no information.
  private static final int MIN_BAR = 4;
  private static final int MAX_BAR = 40;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final boolean terminal;

  public FacetCountText(PrintWriter out, Environment environment) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.terminal = environment.outIsTerminal();
  }

  /** Prints counts as a list, numbers first so that values of any length are aligned. */
  public void list(List<FacetCount> counts) {
    int digits = digits(counts);
    for (FacetCount count : counts) {
      out.println(padded(count.comments(), digits) + "  " + TerminalText.line(count.value()));
    }
  }

  /** Prints the name of a facet, its counts and their shares, with bars on a terminal. */
  void chart(FacetResult result) {
    List<FacetCount> counts = result.counts();
    out.println(style.bold(result.facet().name().toLowerCase(Locale.ROOT)));
    int digits = Math.max(digits(counts), TextValues.number(result.undated()).length());
    int widest = counts.stream().mapToInt(FacetCountText::width).max().orElse(0);
    // URLs are not truncated to fit bars, because users follow them.
    int valueColumns = result.facet() == Facet.URL ? widest : Math.min(widest, columns / 2);
    int barColumns = columns - valueColumns - digits - SHARE_COLUMNS - GAPS;
    long max = counts.stream().mapToLong(FacetCount::comments).max().orElse(1);
    for (FacetCount count : counts) {
      String name = TerminalText.line(count.value());
      String shown = terminal ? DisplayWidth.cut(name, valueColumns) : name;
      int bar = terminal && barColumns >= MIN_BAR ? bar(count.comments(), max, barColumns) : 0;
      String gap = " ".repeat(bar > 0 ? valueColumns - DisplayWidth.of(shown) + 2 : 0);
      out.println(number(result, count.comments(), digits) + shown + gap + BAR.repeat(bar));
    }
    if (result.undated() > 0) {
      out.println(number(result, result.undated(), digits) + "without a date");
    }
    if (result.valuesNotShown() > 0) {
      String more = TextValues.number(result.valuesNotShown()) + " more";
      out.println("  " + style.faint("… " + more + " (--facet-limit 0)"));
    }
    out.println();
  }

  private static String number(FacetResult result, long comments, int digits) {
    return "  "
        + padded(comments, digits)
        + TextValues.share(result.share(comments), SHARE_COLUMNS)
        + "  ";
  }

  private static int bar(long comments, long max, int columns) {
    return comments == 0 ? 0 : (int) Math.max(1, comments * Math.min(columns, MAX_BAR) / max);
  }

  private static int width(FacetCount count) {
    return DisplayWidth.of(TerminalText.line(count.value()));
  }

  private static String padded(long comments, int digits) {
    String number = TextValues.number(comments);
    return " ".repeat(digits - number.length()) + number;
  }

  private static int digits(List<FacetCount> counts) {
    return counts.stream()
        .mapToInt(count -> TextValues.number(count.comments()).length())
        .max()
        .orElse(0);
  }
}
