package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.List;

/** Writes the page of a run of {@code live}. */
public final class LivePage {
  /** The first load. */
  public static final String FIRST = "first load";

  /** A commit of nothing. */
  public static final String EMPTY = "nothing";

  /** A commit of one new comment. */
  public static final String ONE = "one comment";

  /** A commit of many new comments. */
  public static final String BATCH = "a batch";

  /** The records of the first load once more, in a file with another name. */
  public static final String AGAIN = "the first file under another name";

  private LivePage() {}

  /** Writes the page of a run. */
  public static void write(RunFolder folder, RunConditions conditions) throws IOException {
    Measurements all = folder.measurements().phase("live");
    MarkdownTable table =
        new MarkdownTable("commit of", List.of("CPU time, median ms", "min", "max", "commits"));
    for (String what : List.of(FIRST, EMPTY, ONE, BATCH, AGAIN)) {
      Measurements of = all.kind(what);
      table.row(
          what,
          List.of(
              FigureFormat.whole(of.median()),
              FigureFormat.whole(of.quantile(0)),
              FigureFormat.whole(of.quantile(1)),
              FigureFormat.whole((double) of.runs().size())));
    }
    new RunPage("Small commits")
        .paragraph(
            "CPU time of the whole process from adding to the end of the commit, in one process."
                + " Background merges that a commit starts are counted where they run, so the"
                + " maximum can be many times the median.")
        .section("Figures", table.toString())
        .write(folder, conditions);
  }
}
