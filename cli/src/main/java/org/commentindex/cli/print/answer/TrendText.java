package org.commentindex.cli.print.answer;

import java.io.PrintWriter;
import java.util.List;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.cli.terminal.AnsiStyle;
import org.commentindex.cli.terminal.DisplayWidth;
import org.commentindex.cli.terminal.Environment;
import org.commentindex.cli.terminal.TerminalText;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendSeries;

/**
 * Prints a trend as a table: one line per period, one column per query, with bars on a terminal.
 * Queries that do not fit beside each other follow below.
 */
public final class TrendText implements ResultPrinter<Trend> {
  /** The columns of a share, such as {@code 100.0%}, and two spaces before it. */
  private static final int SHARE_COLUMNS = 8;

  private static final String GAP = "  ";

  // Chosen by hand: shorter bars do not show differences, longer ones add no information.
  private static final int MIN_BAR = 6;
  private static final int MAX_BAR = 40;

  /** The least columns of a query, so that its beginning can be read. Chosen by hand. */
  private static final int MIN_NAME = 12;

  /** Periods in a row without any comment that are shown as one line. Chosen by hand. */
  private static final int MIN_EMPTY = 4;

  private final PrintWriter out;
  private final AnsiStyle style;
  private final int columns;
  private final boolean bars;
  private final boolean share;

  public TrendText(PrintWriter out, Environment environment, boolean share) {
    this.out = out;
    this.style = environment.style();
    this.columns = environment.columns();
    this.bars = environment.outIsTerminal();
    this.share = share;
  }

  /** Prints the total of each query as messages. */
  public static void totals(Trend trend, PrintWriter messages) {
    for (TrendSeries series : trend.series()) {
      String undated =
          series.undated() == 0
              ? ""
              : " (" + TextValues.number(series.undated()) + " without a date, in no period)";
      messages.println(
          TerminalText.line(series.query().text())
              + ": "
              + TextValues.count(series.comments(), "comment")
              + undated);
    }
  }

  @Override
  public void print(Trend trend) {
    if (trend.periods().isEmpty()) {
      return;
    }
    int digits =
        trend.series().stream()
            .flatMap(series -> series.counts().stream())
            .mapToInt(count -> TextValues.number(count).length())
            .max()
            .orElse(1);
    int numbers = digits + (share ? SHARE_COLUMNS : 0);
    int room = columns - 1 - trend.periods().getFirst().length();
    int least = Math.max(MIN_NAME, numbers + (bars ? GAP.length() + MIN_BAR : 0)) + GAP.length();
    int beside = Math.clamp(room / least, 1, trend.series().size());
    for (int from = 0; from < trend.series().size(); from += beside) {
      int to = Math.min(trend.series().size(), from + beside);
      List<TrendSeries> shown = trend.series().subList(from, to);
      int wanted = bars ? numbers + GAP.length() + MAX_BAR : longestName(shown);
      int width = Math.min(room / shown.size(), wanted + GAP.length());
      table(trend, shown, digits, Math.max(width, least));
      out.println();
    }
  }

  private static int longestName(List<TrendSeries> shown) {
    return shown.stream()
        .mapToInt(series -> DisplayWidth.of(TerminalText.line(series.query().text())))
        .max()
        .orElse(0);
  }

  private void table(Trend trend, List<TrendSeries> shown, int digits, int width) {
    StringBuilder head = new StringBuilder(" ".repeat(trend.periods().getFirst().length()));
    for (TrendSeries series : shown) {
      String name =
          DisplayWidth.cut(TerminalText.line(series.query().text()), width - GAP.length());
      head.append(GAP).append(style.bold(name));
      head.append(" ".repeat(width - GAP.length() - DisplayWidth.of(name)));
    }
    out.println(head.toString().stripTrailing());
    double max = max(trend);
    for (int i = 0; i < trend.periods().size(); i++) {
      int empty = empty(trend, i);
      if (empty >= MIN_EMPTY) {
        String last = trend.periods().get(i + empty - 1);
        out.println(style.faint(trend.periods().get(i) + GAP + "to " + last + ": no comments"));
        i += empty - 1;
        continue;
      }
      StringBuilder line = new StringBuilder(trend.periods().get(i));
      for (TrendSeries series : shown) {
        line.append(cell(trend, series, i, digits, width, max));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private String cell(Trend trend, TrendSeries of, int period, int digits, int width, double max) {
    long count = of.counts().get(period);
    String number = TextValues.number(count);
    StringBuilder cell = new StringBuilder(GAP);
    cell.append(" ".repeat(digits - number.length())).append(number);
    if (share) {
      cell.append(TextValues.share(trend.share(of, period), SHARE_COLUMNS));
    }
    int room = Math.min(MAX_BAR, width - cell.length() - GAP.length());
    if (bars && room >= MIN_BAR) {
      double part = max == 0 ? 0 : value(trend, of, period) / max;
      cell.append(GAP).append("█".repeat(count == 0 ? 0 : (int) Math.max(1, part * room)));
    }
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }

  private double max(Trend trend) {
    double max = 0;
    for (TrendSeries series : trend.series()) {
      for (int i = 0; i < trend.periods().size(); i++) {
        max = Math.max(max, value(trend, series, i));
      }
    }
    return max;
  }

  private double value(Trend trend, TrendSeries of, int period) {
    return share ? trend.share(of, period) : of.counts().get(period).doubleValue();
  }

  /** Returns the number of periods in a row, from one on, that have no comment at all. */
  private static int empty(Trend trend, int from) {
    int end = from;
    while (end < trend.all().size() && trend.all().get(end) == 0) {
      end++;
    }
    return end - from;
  }
}
