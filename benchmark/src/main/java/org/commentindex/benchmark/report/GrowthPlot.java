package org.commentindex.benchmark.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Speed of indexing and median answer over the number of comments, on logarithmic axes. */
final class GrowthPlot {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 540;
  private static final double MARGIN = 0.02;
  private static final Color INDEXING = new Color(0x1f77b4);
  private static final Color ANSWERS = new Color(0xd62728);

  private GrowthPlot() {}

  /** Writes the plot as a picture. Java needs a font for it, if not a screen. */
  static void draw(Measurements all, List<Long> sizes, Path png) throws IOException {
    System.setProperty("java.awt.headless", "true");
    XYPlot plot = new XYPlot();
    double[] records = sizes.stream().mapToDouble(Long::doubleValue).toArray();
    plot.setDomainAxis(axis("comments", records, Color.BLACK));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    add(plot, 0, GrowthFigure.SPEED, values(GrowthFigure.SPEED, all, sizes), records, INDEXING);
    add(plot, 1, GrowthFigure.MEDIAN, values(GrowthFigure.MEDIAN, all, sizes), records, ANSWERS);
    JFreeChart chart =
        new JFreeChart("Growth", new Font(Font.SANS_SERIF, Font.BOLD, 18), plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, HEIGHT);
  }

  private static double[] values(GrowthFigure figure, Measurements all, List<Long> sizes) {
    return sizes.stream().mapToDouble(size -> figure.of(all, size)).toArray();
  }

  private static void add(
      XYPlot plot, int index, GrowthFigure figure, double[] values, double[] records, Color color) {
    XYSeries series = new XYSeries(figure.title());
    for (int i = 0; i < values.length; i++) {
      series.add(records[i], values[i]);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    renderer.setSeriesPaint(0, color);
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, renderer);
    plot.setRangeAxis(index, axis(figure.title() + ", " + figure.unit(), values, color));
    plot.mapDatasetToRangeAxis(index, index);
  }

  /** Whole powers of ten, so that a doubling looks the same in every plot with as many of them. */
  private static LogAxis axis(String label, double[] values, Color color) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    double from = Math.floor(Math.log10(least));
    LogAxis axis = new LogAxis(label);
    double to = Math.max(from + 1, Math.ceil(Math.log10(most)));
    axis.setRange(Math.pow(10, from - MARGIN), Math.pow(10, to + MARGIN));
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setLabelPaint(color);
    axis.setTickLabelPaint(color);
    return axis;
  }
}
