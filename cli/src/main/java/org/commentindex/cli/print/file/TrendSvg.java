package org.commentindex.cli.print.file;

import static org.commentindex.cli.print.file.XmlText.escaped;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commentindex.cli.print.text.TextValues;
import org.commentindex.search.Trend;
import org.commentindex.search.TrendSeries;

/**
 * Draws a trend as an SVG file: a line per query, distinguished by color, dashes and the shape of
 * its points. The file needs no other files, has a title and a description, and is readable on
 * light and dark pages.
 */
public final class TrendSvg {
  private static final int WIDTH = 800;
  private static final int LEFT = 64;
  private static final int RIGHT = WIDTH - 24;
  private static final int PLOT_HEIGHT = 300;
  private static final int LINE_HEIGHT = 22;
  private static final int TOP_MARGIN = 16;
  private static final int BOTTOM_MARGIN = 40;

  /** Labels of periods that fit below the plot: about 70 units each. */
  private static final int MAX_LABELS = 10;

  /** Points that can be told apart: about 7 units each. */
  private static final int MAX_POINTS = 100;

  private static final int MAX_TICKS = 5;
  private static final int PERCENT = 100;

  /** Color, dashes and shape repeat after 8, 4 and 5 queries, so 40 queries look different. */
  private static final int COLORS = 8;

  private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3");

  /** Shapes of points, drawn around 0,0. */
  private static final List<String> SHAPES =
      List.of(
          "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0",
          "M-3 -3h6v6h-6z",
          "M0 -4.5l4 7h-8z",
          "M0 -4.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z",
          "M-4 2.5h8l-4 -7z");

  /**
   * Okabe and Ito's palette, whose colors people with color blindness can distinguish, for light
   * and for dark pages.
   */
  private static final String STYLE =
      """
      <style>
      svg { --page: #ffffff; --ink: #1a1a1a; --grid: #d0d0d0;
        --c0: #0072b2; --c1: #b84a00; --c2: #007a57; --c3: #a8447c;
        --c4: #1a1a1a; --c5: #7a6200; --c6: #2a78ad; --c7: #8a3b12; }
      @media (prefers-color-scheme: dark) {
        svg { --page: #16181c; --ink: #e8e8e8; --grid: #444a52;
          --c0: #56b4e9; --c1: #e69f00; --c2: #2fc79a; --c3: #e39ac4;
          --c4: #f0f0f0; --c5: #f0e442; --c6: #8fd0f5; --c7: #ff9a66; }
      }
      text { font: 13px system-ui, sans-serif; fill: var(--ink); }
      .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
      .grid { stroke: var(--grid); stroke-width: 1; }
      </style>
      """;

  private final Trend trend;
  private final boolean share;
  private final int top;
  private final int ticks;
  private final double max;
  private final StringBuilder svg = new StringBuilder();

  private TrendSvg(Trend trend, boolean share) {
    this.trend = trend;
    this.share = share;
    this.top = TOP_MARGIN + LINE_HEIGHT * (trend.series().size() + 1);
    double highest =
        trend.series().stream()
            .flatMapToDouble(s -> IntStream.range(0, periods()).mapToDouble(i -> value(s, i)))
            .max()
            .orElse(0);
    double step = step(highest);
    this.ticks = (int) Math.max(1, Math.ceil(highest / step));
    this.max = ticks * step;
  }

  /**
   * Returns the text of an SVG file.
   *
   * @param share whether the lines are shares of all comments instead of numbers
   */
  public static String of(Trend trend, boolean share) {
    return new TrendSvg(trend, share).draw();
  }

  private String draw() {
    int height = top + PLOT_HEIGHT + BOTTOM_MARGIN;
    line(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " aria-labelledby=\"title desc\">",
        List.of(WIDTH, height));
    line("<title id=\"title\">%s</title>", List.of(escaped(title())));
    line("<desc id=\"desc\">%s</desc>", List.of(escaped(description())));
    svg.append(STYLE);
    line("<rect width=\"%d\" height=\"%d\" fill=\"var(--page)\"/>", List.of(WIDTH, height));
    line(
        "<text x=\"%d\" y=\"%d\">%s</text>",
        List.of(LEFT, TOP_MARGIN + LINE_HEIGHT / 2, escaped(title())));
    axes();
    for (int i = 0; i < trend.series().size(); i++) {
      legend(i);
      series(i);
    }
    return svg.append("</svg>\n").toString();
  }

  private String title() {
    String unit = trend.by().name().toLowerCase(Locale.ROOT);
    return (share ? "Share of all comments by " : "Comments by ") + unit;
  }

  private String description() {
    if (periods() == 0) {
      return "No comment has a date.";
    }
    List<String> parts = new ArrayList<>();
    for (TrendSeries series : trend.series()) {
      long most = Collections.max(series.counts());
      String peak = trend.periods().get(series.counts().indexOf(most));
      String text = series.query().text() + ": " + TextValues.count(series.comments(), "comment");
      parts.add(most == 0 ? text : text + ", most in " + peak + " (" + most + ")");
    }
    return trend.periods().getFirst()
        + " to "
        + trend.periods().getLast()
        + ". "
        + String.join("; ", parts)
        + ".";
  }

  private void axes() {
    for (int i = 0; i <= ticks; i++) {
      double value = max * i / ticks;
      double y = y(value);
      line("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", List.of(LEFT, y, RIGHT));
      line(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          List.of(LEFT - 8, y + 4, tick(value)));
    }
    int every = (periods() + MAX_LABELS - 1) / MAX_LABELS;
    for (int i = 0; i < periods(); i += every) {
      line(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          List.of(x(i), top + PLOT_HEIGHT + LINE_HEIGHT, escaped(trend.periods().get(i))));
    }
  }

  private void legend(int number) {
    int y = TOP_MARGIN + LINE_HEIGHT * (number + 1) + LINE_HEIGHT / 2;
    path(number, "M" + LEFT + " " + (y - 4) + "h40");
    point(number, LEFT + 20, y - 4, "");
    line("<text x=\"%d\" y=\"%d\">%s</text>", List.of(LEFT + 50, y, escaped(name(number))));
  }

  private void series(int number) {
    TrendSeries series = trend.series().get(number);
    StringBuilder way = new StringBuilder();
    for (int i = 0; i < periods(); i++) {
      way.append(i == 0 ? "M" : "L")
          .append(format("%.1f %.1f", List.of(x(i), y(value(series, i)))));
    }
    if (periods() > 1) {
      path(number, way.toString());
    }
    for (int i = 0; i < periods() && periods() <= MAX_POINTS; i++) {
      String note =
          "%s, %s: %s (%s of %s)"
              .formatted(
                  name(number),
                  trend.periods().get(i),
                  TextValues.count(series.counts().get(i), "comment"),
                  TextValues.share(trend.share(series, i), 0),
                  TextValues.number(trend.all().get(i)));
      point(number, x(i), y(value(series, i)), note);
    }
  }

  private void path(int number, String way) {
    line(
        "<path class=\"line\" stroke=\"var(--c%d)\" stroke-dasharray=\"%s\" d=\"%s\"/>",
        List.of(number % COLORS, DASHES.get(number % DASHES.size()), way));
  }

  private void point(int number, double x, double y, String note) {
    line(
        "<path fill=\"var(--c%d)\" transform=\"translate(%.1f %.1f)\" d=\"%s\">%s</path>",
        List.of(
            number % COLORS,
            x,
            y,
            SHAPES.get(number % SHAPES.size()),
            note.isEmpty() ? "" : "<title>" + escaped(note) + "</title>"));
  }

  private String name(int number) {
    return trend.series().get(number).query().text();
  }

  private int periods() {
    return trend.periods().size();
  }

  private double value(TrendSeries of, int period) {
    return share ? trend.share(of, period) : of.counts().get(period).doubleValue();
  }

  private double x(int period) {
    return periods() == 1
        ? (LEFT + RIGHT) / 2.0
        : LEFT + (double) (RIGHT - LEFT) * period / (periods() - 1);
  }

  private double y(double value) {
    return top + PLOT_HEIGHT * (1 - value / max);
  }

  /** Returns the smallest of 1, 2 and 5 times a power of ten with which the ticks reach a value. */
  private double step(double highest) {
    double least = share ? 0.001 : 1;
    double wanted = Math.max(least, highest / MAX_TICKS);
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= wanted * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private String tick(double value) {
    return share
        ? format("%.1f%%", List.of(value * PERCENT))
        : TextValues.number(Math.round(value));
  }

  private void line(String format, List<?> values) {
    svg.append(format(format, values)).append('\n');
  }

  private static String format(String format, List<?> values) {
    return String.format(Locale.ROOT, format, values.toArray());
  }
}
