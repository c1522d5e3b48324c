package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;

/** Writes the page of a run of {@code index}. */
public final class IndexPage {
  /** Kinds of measurements in the order of the page, with their names there. */
  private static final List<Row> ROWS =
      List.of(
          new Row("speed", "throughput"),
          new Row("cpu", "CPU time"),
          new Row("memory", "peak resident memory"),
          new Row("size", "index size"));

  private record Row(String kind, String title) {}

  private IndexPage() {}

  /** Writes the page of a run. */
  public static void write(
      RunFolder folder, String engine, Profile profile, RunConditions conditions)
      throws IOException {
    Measurements all = folder.measurements();
    List<String> peers = all.engines().stream().filter(name -> !name.equals(engine)).toList();
    MarkdownTable ratios = new MarkdownTable(engine + " /", peers);
    MarkdownTable figures = new MarkdownTable("", all.engines());
    for (Row row : ROWS) {
      Measurements of = all.kind(row.kind());
      if (!of.isEmpty()) {
        ratios.row(
            row.title(),
            peers.stream()
                .map(peer -> Measurements.ratio(of.engine(engine).dividedBy(of.engine(peer))))
                .toList());
        figures.row(
            row.title(), all.engines().stream().map(name -> figure(of.engine(name))).toList());
      }
    }
    figures.row(
        "records",
        all.engines().stream()
            .map(name -> FigureFormat.whole(all.kind("records").engine(name).median()))
            .toList());
    new RunPage("Indexing")
        .paragraph(
            "Ratios to other engines in the same run: median, minimum and maximum of all runs.")
        .paragraph(ratios.toString())
        .section("Figures", "Medians of all runs.\n\n" + figures)
        .profile(profile)
        .write(folder, conditions);
  }

  private static String figure(Measurements of) {
    return of.isEmpty() ? "" : FigureFormat.figure(of.median(), of.first().unit());
  }
}
