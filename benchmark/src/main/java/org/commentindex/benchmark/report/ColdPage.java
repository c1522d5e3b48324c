package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one search takes in a process of its own, beside others. */
public final class ColdPage {
  private static final String TIME = "time";
  private static final String PROCESSOR = "cpu";

  private ColdPage() {}

  /**
   * Writes the page of a run.
   *
   * @param ours the engines that are compared with all others
   * @param absent what would have been measured too if it were installed
   */
  public static void write(
      RunFolder folder, List<String> ours, List<String> absent, Circumstances circumstances)
      throws IOException {
    Measurements all = folder.measurements().phase("cold");
    List<String> peers = all.engines().stream().filter(name -> !ours.contains(name)).toList();
    Page page =
        new Page("Cold starts")
            .say(
                "How many times as long one search takes, in a process that begins for it, and as"
                    + " much processor time as others for the same word in the same round: the"
                    + " middle of all rounds, and the least and the most.")
            .say(ratios(all, ours, peers));
    if (!absent.isEmpty()) {
      page.say("Not installed, so not measured: " + String.join(", ", absent) + ".");
    }
    page.part("Figures", figures(all, Stream.concat(ours.stream(), peers.stream()).toList()))
        .write(folder, circumstances);
  }

  private static String ratios(Measurements all, List<String> ours, List<String> peers) {
    Table table = new Table("", peers);
    for (String engine : ours) {
      for (String kind : List.of(TIME, PROCESSOR)) {
        Measurements of = all.kind(kind);
        table.row(
            "%s, %s /".formatted(engine, kind),
            peers.stream()
                .map(peer -> Measurements.ratio(of.engine(engine).by(of.engine(peer))))
                .toList());
      }
    }
    return table.toString();
  }

  private static String figures(Measurements all, List<String> engines) {
    Table table =
        new Table(
            "",
            List.of(
                "time, median ms",
                "worst",
                "processor time, median ms",
                "worst",
                "lines printed, median",
                "searches"));
    for (String engine : engines) {
      Function<String, Measurements> of = kind -> all.engine(engine).kind(kind);
      Measurements time = of.apply(TIME);
      Measurements cpu = of.apply(PROCESSOR);
      table.row(
          engine,
          List.of(
              Figures.whole(time.median()),
              Figures.whole(time.quantile(1)),
              Figures.whole(cpu.median()),
              Figures.whole(cpu.quantile(1)),
              Figures.whole(of.apply("lines").median()),
              Figures.whole((double) time.runs().size())));
    }
    return table.toString();
  }
}
