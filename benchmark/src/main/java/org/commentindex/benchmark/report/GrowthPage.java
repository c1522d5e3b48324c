package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** How figures change with the number of comments. */
public final class GrowthPage {
  private static final String PLOT = "growth.png";

  private GrowthPage() {}

  /** Writes the page of a run, its figures as a table for programs, and the plot of them. */
  public static void write(
      RunFolder folder, String engine, List<Long> sizes, Circumstances circumstances)
      throws IOException {
    Measurements all = folder.measurements().engine(engine);
    List<String> columns = sizes.stream().map(size -> Figures.whole((double) size)).toList();
    Table ratios = new Table("records", columns);
    Table figures = new Table("records", columns);
    for (GrowthFigure figure : GrowthFigure.values()) {
      double first = figure.of(all, sizes.getFirst());
      ratios.row(figure.title(), cells(sizes, size -> Figures.ratio(figure.of(all, size) / first)));
      figures.row(
          figure.title(),
          cells(sizes, size -> Figures.figure(figure.of(all, size), figure.unit())));
    }
    new Page("Growth")
        .say("Each size over the smallest: what does not depend on the number of comments is 1.")
        .say(ratios.toString())
        .say("![Records a second and median answer over the number of comments](" + PLOT + ")")
        .part("Figures", "For programs: [growth.csv](growth.csv).\n\n" + figures)
        .write(folder, circumstances);
    folder.write("growth.csv", csv(all, sizes));
    GrowthPlot.draw(all, sizes, folder.path().resolve(PLOT));
  }

  private static List<String> cells(List<Long> sizes, LongFunction<String> cell) {
    return sizes.stream().map(cell::apply).toList();
  }

  private static String csv(Measurements all, List<Long> sizes) {
    StringBuilder csv = new StringBuilder("records");
    for (GrowthFigure figure : GrowthFigure.values()) {
      csv.append(',').append(figure.name().toLowerCase(Locale.ROOT)).append(" in ");
      csv.append(figure.unit());
    }
    for (long size : sizes) {
      csv.append('\n').append(size);
      for (GrowthFigure figure : GrowthFigure.values()) {
        csv.append(String.format(Locale.ROOT, ",%.6f", figure.of(all, size)));
      }
    }
    return csv.append('\n').toString();
  }
}
