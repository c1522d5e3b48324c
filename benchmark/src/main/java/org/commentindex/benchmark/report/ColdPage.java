package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the page of a run of {@code cold}. */
public final class ColdPage {
  private static final String TIME = "time";
  private static final String CPU = "cpu";

  private ColdPage() {}

  /**
   * Writes the page of a run.
   *
   * @param ours the engines that are compared with all others
   * @param absent the programs that are not installed, each with the reason
   */
  public static void write(
      RunFolder folder, List<String> ours, List<String> absent, RunConditions conditions)
      throws IOException {
    Measurements all = folder.measurements().phase("cold");
    List<String> peers = all.engines().stream().filter(name -> !ours.contains(name)).toList();
    RunPage page =
        new RunPage("Cold starts")
            .paragraph(
                "Wall time and CPU time of one search in a new process, as a ratio to other"
                    + " programs that search for the same word in the same round: median, minimum"
                    + " and maximum of all rounds.")
            .paragraph(ratios(all, ours, peers));
    if (!absent.isEmpty()) {
      page.paragraph("Not installed, so not measured: " + String.join(", ", absent) + ".");
    }
    page.section("Figures", figures(all, Stream.concat(ours.stream(), peers.stream()).toList()))
        .write(folder, conditions);
  }

  private static String ratios(Measurements all, List<String> ours, List<String> peers) {
    MarkdownTable table = new MarkdownTable("", peers);
    for (String engine : ours) {
      for (String kind : List.of(TIME, CPU)) {
        Measurements of = all.kind(kind);
        table.row(
            "%s, %s /".formatted(engine, kind),
            peers.stream()
                .map(peer -> Measurements.ratio(of.engine(engine).dividedBy(of.engine(peer))))
                .toList());
      }
    }
    return table.toString();
  }

  private static String figures(Measurements all, List<String> engines) {
    MarkdownTable table =
        new MarkdownTable(
            "",
            List.of(
                "wall time, median ms",
                "max",
                "CPU time, median ms",
                "max",
                "lines printed, median",
                "searches"));
    for (String engine : engines) {
      Function<String, Measurements> of = kind -> all.engine(engine).kind(kind);
      Measurements time = of.apply(TIME);
      Measurements cpu = of.apply(CPU);
      table.row(
          engine,
          List.of(
              FigureFormat.whole(time.median()),
              FigureFormat.whole(time.quantile(1)),
              FigureFormat.whole(cpu.median()),
              FigureFormat.whole(cpu.quantile(1)),
              FigureFormat.whole(of.apply("lines").median()),
              FigureFormat.whole((double) time.runs().size())));
    }
    return table.toString();
  }
}
