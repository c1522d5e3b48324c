package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Writes the page, table and plot of a run of {@code growth}. */
public final class GrowthPage {
  private static final String PLOT = "growth.png";

  private final Measurements all;
  private final List<Long> sizes;
  private final List<String> columns;

  private GrowthPage(Measurements all, List<Long> sizes) {
    this.all = all;
    this.sizes = sizes;
    this.columns = sizes.stream().map(size -> FigureFormat.whole((double) size)).toList();
  }

  /**
   * Writes the page of a run, its figures as CSV, and the plot.
   *
   * @param engines the first one is compared with the others
   */
  public static void write(
      RunFolder folder, List<GrowthEngine> engines, List<Long> sizes, RunConditions conditions)
      throws IOException {
    Measurements all = folder.measurements();
    GrowthPage growth = new GrowthPage(all, sizes);
    RunPage page = new RunPage("Growth");
    GrowthEngine first = engines.getFirst();
    List<GrowthEngine> peers = engines.subList(1, engines.size());
    if (!peers.isEmpty()) {
      page.paragraph("Ratios to other engines at the same size, in the same run.");
      peers.forEach(peer -> page.paragraph(growth.beside(first, peer)));
    }
    page.paragraph("Throughput of indexing, as a ratio to that of the same engine at another size.")
        .paragraph(growth.speeds(engines))
        .paragraph(
            "Ratios to the smallest size: 1 where a figure does not depend on the number of"
                + " comments.");
    engines.forEach(engine -> page.paragraph(growth.overTheSmallest(engine)));
    page.paragraph("![Throughput and median latency by number of comments](" + PLOT + ")")
        .section(
            "Figures",
            "As CSV: [growth.csv](growth.csv). Latencies are those of "
                + String.join(", ", engines.stream().map(GrowthEngine::searcher).toList())
                + ".")
        .paragraph(String.join("\n\n", engines.stream().map(growth::figures).toList()))
        .write(folder, conditions);
    folder.write("growth.csv", growth.csv(engines));
    GrowthPlot.draw(all, engines, sizes, folder.path().resolve(PLOT));
  }

  private String beside(GrowthEngine one, GrowthEngine other) {
    MarkdownTable table = new MarkdownTable(one.name() + " / " + other.name(), columns);
    for (GrowthMetric figure : GrowthMetric.values()) {
      ratios(table, figure.title(), i -> of(figure, one, i) / of(figure, other, i));
    }
    return table.toString();
  }

  private String speeds(List<GrowthEngine> engines) {
    MarkdownTable table = new MarkdownTable("records/s", columns);
    int last = sizes.size() - 1;
    for (GrowthEngine engine : engines) {
      IntToDoubleFunction speed = i -> of(GrowthMetric.SPEED, engine, i);
      ratios(
          table,
          engine.name() + ", over the largest",
          i -> speed.applyAsDouble(i) / speed.applyAsDouble(last));
      ratios(
          table,
          engine.name() + ", over the size before",
          i -> i == 0 ? Double.NaN : speed.applyAsDouble(i) / speed.applyAsDouble(i - 1));
    }
    return table.toString();
  }

  private String overTheSmallest(GrowthEngine engine) {
    MarkdownTable table = new MarkdownTable(engine.name(), columns);
    for (GrowthMetric figure : GrowthMetric.values()) {
      ratios(table, figure.title(), i -> of(figure, engine, i) / of(figure, engine, 0));
    }
    return table.toString();
  }

  private String figures(GrowthEngine engine) {
    MarkdownTable table = new MarkdownTable(engine.name(), columns);
    for (GrowthMetric figure : GrowthMetric.values()) {
      table.row(
          figure.title(),
          indexes()
              .mapToObj(i -> FigureFormat.figure(of(figure, engine, i), figure.unit()))
              .toList());
    }
    return table.toString();
  }

  /** Adds a row of ratios, unless there is none at any size. */
  private void ratios(MarkdownTable table, String name, IntToDoubleFunction ratio) {
    double[] values = indexes().mapToDouble(ratio).toArray();
    if (IntStream.range(0, values.length).anyMatch(i -> !Double.isNaN(values[i]))) {
      table.row(name, indexes().mapToObj(i -> FigureFormat.ratio(values[i])).toList());
    }
  }

  private IntStream indexes() {
    return IntStream.range(0, sizes.size());
  }

  private double of(GrowthMetric figure, GrowthEngine engine, int index) {
    return figure.of(all, engine, sizes.get(index));
  }

  /** Returns one line per size. The columns of the first engine have no engine name. */
  private String csv(List<GrowthEngine> engines) {
    StringBuilder csv = new StringBuilder("records");
    for (GrowthEngine engine : engines) {
      String name = engine.equals(engines.getFirst()) ? "" : engine.name() + " ";
      for (GrowthMetric figure : GrowthMetric.values()) {
        csv.append(',').append(name).append(figure.name().toLowerCase(Locale.ROOT));
        csv.append(" in ").append(figure.unit());
      }
    }
    for (int index = 0; index < sizes.size(); index++) {
      csv.append('\n').append(sizes.get(index));
      for (GrowthEngine engine : engines) {
        for (GrowthMetric figure : GrowthMetric.values()) {
          double value = of(figure, engine, index);
          csv.append(Double.isNaN(value) ? "," : String.format(Locale.ROOT, ",%.6f", value));
        }
      }
    }
    return csv.append('\n').toString();
  }
}
