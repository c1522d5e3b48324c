package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;

/** What indexing takes, beside others. */
public final class IndexPage {
  private static final List<String> KINDS = List.of("speed", "cpu", "memory", "size");

  private IndexPage() {}

  /** Writes the page of a run. */
  public static void write(
      RunFolder folder, String engine, Profile profile, Circumstances circumstances)
      throws IOException {
    Measurements all = folder.measurements();
    List<String> peers = all.engines().stream().filter(name -> !name.equals(engine)).toList();
    Table ratios = new Table(engine + " /", peers);
    Table figures = new Table("", all.engines());
    for (String kind : KINDS) {
      Measurements of = all.kind(kind);
      if (!of.isEmpty()) {
        ratios.row(
            kind,
            peers.stream()
                .map(peer -> Measurements.ratio(of.engine(engine).by(of.engine(peer))))
                .toList());
        figures.row(kind, all.engines().stream().map(name -> figure(of.engine(name))).toList());
      }
    }
    figures.row(
        "records",
        all.engines().stream()
            .map(name -> Figures.whole(all.kind("records").engine(name).median()))
            .toList());
    new Page("Indexing")
        .say(
            "How many times as many records a second, as much processor time, memory and disk as"
                + " others in the same run: the middle of all turns, and the least and the most.")
        .say(ratios.toString())
        .part("Figures", "The middle of all turns.\n\n" + figures)
        .profile(profile)
        .write(folder, circumstances);
  }

  private static String figure(Measurements of) {
    return of.isEmpty() ? "" : Figures.figure(of.median(), of.theUnit());
  }
}
