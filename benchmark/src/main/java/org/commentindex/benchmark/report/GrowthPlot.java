package org.commentindex.benchmark.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Plots throughput of indexing and median query latency of each engine by number of comments, on
 * logarithmic axes.
 */
final class GrowthPlot {
  // Pixels, colors and dash lengths, chosen by eye.
  private static final int WIDTH = 900;
  private static final int HEIGHT = 540;
  private static final double MARGIN = 0.02;
  private static final double DOT = 7;
  private static final float DASH = 12;
  private static final Color INDEXING = new Color(0x1f77b4);
  private static final Color LATENCY = new Color(0xd62728);

  private GrowthPlot() {}

  /** Writes the plot as PNG. Needs a font to be installed, but no display. */
  static void draw(Measurements all, List<GrowthEngine> engines, List<Long> sizes, Path png)
      throws IOException {
    System.setProperty("java.awt.headless", "true");
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(axis("comments", sizes.stream().map(Long::doubleValue), Color.BLACK));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    add(plot, 0, GrowthMetric.SPEED, lines(GrowthMetric.SPEED, all, engines, sizes), INDEXING);
    add(plot, 1, GrowthMetric.MEDIAN, lines(GrowthMetric.MEDIAN, all, engines, sizes), LATENCY);
    JFreeChart chart =
        new JFreeChart("Growth", new Font(Font.SANS_SERIF, Font.BOLD, 18), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, HEIGHT);
  }

  /** Returns a line for each engine, without points where it was not measured. */
  private static List<XYSeries> lines(
      GrowthMetric figure, Measurements all, List<GrowthEngine> engines, List<Long> sizes) {
    List<XYSeries> lines = new ArrayList<>();
    for (GrowthEngine engine : engines) {
      XYSeries line = new XYSeries(figure.title() + ": " + engine.name());
      for (long size : sizes) {
        double value = figure.of(all, engine, size);
        if (!Double.isNaN(value)) {
          line.add((double) size, value);
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static void add(
      XYPlot plot, int index, GrowthMetric figure, List<XYSeries> lines, Color color) {
    if (values(lines).findAny().isEmpty()) {
      return; // no engine with a searcher
    }
    XYSeriesCollection series = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setAutoPopulateSeriesShape(false);
    for (int i = 0; i < lines.size(); i++) {
      series.addSeries(lines.get(i));
      renderer.setSeriesPaint(i, color);
      renderer.setSeriesStroke(i, stroke(i));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
      renderer.setSeriesShapesFilled(i, i == 0);
    }
    plot.setDataset(index, series);
    plot.setRenderer(index, renderer);
    plot.setRangeAxis(index, axis(figure.title() + ", " + figure.unit(), values(lines), color));
    plot.mapDatasetToRangeAxis(index, index);
  }

  /** Returns a solid line for the first engine and shorter dashes for each further one. */
  private static BasicStroke stroke(int engine) {
    return engine == 0
        ? new BasicStroke(2)
        : new BasicStroke(
            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {DASH / engine}, 0);
  }

  private static Stream<Double> values(List<XYSeries> lines) {
    return lines.stream()
        .flatMap(line -> IntStream.range(0, line.getItemCount()).mapToObj(line::getY))
        .map(Number::doubleValue);
  }

  /** Returns a logarithmic axis from one power of ten to another. */
  private static LogAxis axis(String label, Stream<Double> values, Color color) {
    DoubleSummaryStatistics all = values.mapToDouble(Double::doubleValue).summaryStatistics();
    double min = all.getMin();
    double max = all.getMax();
    double from = Math.floor(Math.log10(min));
    LogAxis axis = new LogAxis(label);
    double to = Math.max(from + 1, Math.ceil(Math.log10(max)));
    axis.setRange(Math.pow(10, from - MARGIN), Math.pow(10, to + MARGIN));
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setLabelPaint(color);
    axis.setTickLabelPaint(color);
    return axis;
  }
}
