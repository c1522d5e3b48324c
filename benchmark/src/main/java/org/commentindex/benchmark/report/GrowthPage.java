package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How figures change with the number of comments. */
public final class GrowthPage {
  private static final String PLOT = "growth.png";

  private final Measurements all;
  private final List<Long> sizes;
  private final List<String> columns;

  private GrowthPage(Measurements all, List<Long> sizes) {
    this.all = all;
    this.sizes = sizes;
    this.columns = sizes.stream().map(size -> Figures.whole((double) size)).toList();
  }

  /**
   * Writes the page of a run, its figures as a table for programs, and the plot of them.
   *
   * @param engines the first one is compared with the others
   */
  public static void write(
      RunFolder folder, List<GrowthEngine> engines, List<Long> sizes, Circumstances circumstances)
      throws IOException {
    Measurements all = folder.measurements();
    GrowthPage growth = new GrowthPage(all, sizes);
    Page page = new Page("Growth");
    GrowthEngine first = engines.getFirst();
    List<GrowthEngine> peers = engines.subList(1, engines.size());
    if (!peers.isEmpty()) {
      page.say("How many times as much as others at the same size, in the same run.");
      peers.forEach(peer -> page.say(growth.beside(first, peer)));
    }
    page.say("Records a second, as a ratio to those of the same engine at another size.")
        .say(growth.speeds(engines))
        .say("Each size over the smallest: what does not depend on the number of comments is 1.");
    engines.forEach(engine -> page.say(growth.overTheSmallest(engine)));
    page.say("![Records a second and median answer over the number of comments](" + PLOT + ")")
        .part(
            "Figures",
            "For programs: [growth.csv](growth.csv). Answers are those of "
                + String.join(", ", engines.stream().map(GrowthEngine::searcher).toList())
                + ".")
        .say(String.join("\n\n", engines.stream().map(growth::figures).toList()))
        .write(folder, circumstances);
    folder.write("growth.csv", growth.csv(engines));
    GrowthPlot.draw(all, engines, sizes, folder.path().resolve(PLOT));
  }

  private String beside(GrowthEngine one, GrowthEngine other) {
    Table table = new Table(one.name() + " / " + other.name(), columns);
    for (GrowthFigure figure : GrowthFigure.values()) {
      ratios(table, figure.title(), i -> of(figure, one, i) / of(figure, other, i));
    }
    return table.toString();
  }

  private String speeds(List<GrowthEngine> engines) {
    Table table = new Table("records/s", columns);
    int last = sizes.size() - 1;
    for (GrowthEngine engine : engines) {
      IntToDoubleFunction speed = i -> of(GrowthFigure.SPEED, engine, i);
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
    Table table = new Table(engine.name(), columns);
    for (GrowthFigure figure : GrowthFigure.values()) {
      ratios(table, figure.title(), i -> of(figure, engine, i) / of(figure, engine, 0));
    }
    return table.toString();
  }

  private String figures(GrowthEngine engine) {
    Table table = new Table(engine.name(), columns);
    for (GrowthFigure figure : GrowthFigure.values()) {
      table.row(
          figure.title(),
          places().mapToObj(i -> Figures.figure(of(figure, engine, i), figure.unit())).toList());
    }
    return table.toString();
  }

  /** A row of what there is; none where there is nothing at any size. */
  private void ratios(Table table, String name, IntToDoubleFunction ratio) {
    double[] values = places().mapToDouble(ratio).toArray();
    if (IntStream.range(0, values.length).anyMatch(i -> !Double.isNaN(values[i]))) {
      table.row(name, places().mapToObj(i -> Figures.ratio(values[i])).toList());
    }
  }

  private IntStream places() {
    return IntStream.range(0, sizes.size());
  }

  private double of(GrowthFigure figure, GrowthEngine engine, int place) {
    return figure.of(all, engine, sizes.get(place));
  }

  /** The first engine's columns as they always were, those of the others behind, by name. */
  private String csv(List<GrowthEngine> engines) {
    StringBuilder csv = new StringBuilder("records");
    for (GrowthEngine engine : engines) {
      String name = engine.equals(engines.getFirst()) ? "" : engine.name() + " ";
      for (GrowthFigure figure : GrowthFigure.values()) {
        csv.append(',').append(name).append(figure.name().toLowerCase(Locale.ROOT));
        csv.append(" in ").append(figure.unit());
      }
    }
    for (int place = 0; place < sizes.size(); place++) {
      csv.append('\n').append(sizes.get(place));
      for (GrowthEngine engine : engines) {
        for (GrowthFigure figure : GrowthFigure.values()) {
          double value = of(figure, engine, place);
          csv.append(Double.isNaN(value) ? "," : String.format(Locale.ROOT, ",%.6f", value));
        }
      }
    }
    return csv.append('\n').toString();
  }
}
