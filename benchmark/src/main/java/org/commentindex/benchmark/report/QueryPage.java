package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How long answers take, beside others. */
public final class QueryPage {
  private static final String ALL = "**all**";

  private QueryPage() {}

  /**
   * Writes the page of a run.
   *
   * @param engine the engine that is compared with the others
   * @param idsAlone the same one, giving ids alone
   * @param counter the other one that counts by facets
   */
  public static void write(
      RunFolder folder,
      String engine,
      String idsAlone,
      String counter,
      Profile profile,
      Circumstances circumstances)
      throws IOException {
    Measurements all = folder.measurements();
    Measurements queries = all.phase("query");
    Measurements facets = all.phase("facet");
    Set<String> own = Set.of(engine, idsAlone);
    List<String> peers = queries.engines().stream().filter(name -> !own.contains(name)).toList();
    new Page("Queries")
        .say(
            "How many times as long the ten best hits take as with others, in turns in the same"
                + " run: the median / the 99th percentile of all queries of a kind. The last row is of"
                + " each round's median: the middle, the least and the most.")
        .say(ratios(queries, engine, peers))
        .say(ratios(queries, idsAlone, peers))
        .part(
            "Facets",
            "How many times as long it takes to count all comments that have a word as it takes "
                + counter
                + " to count them by author: the first words of the file of queries.\n\n"
                + facets(facets, engine, counter))
        .part("Milliseconds", "Median / 99th percentile.\n\n" + times(queries))
        .part(
            "Hits",
            "What was found, at most ten for each query: who finds less has done less. Where no"
                + " comment has all words, Comment Index looks for those that have any.\n\n"
                + hits(queries))
        .profile(profile)
        .write(folder, circumstances);
  }

  private static String ratios(Measurements queries, String engine, List<String> peers) {
    Measurements times = queries.unit("ms");
    Table table = new Table(engine + " /", peers);
    for (String kind : kinds(times)) {
      Measurements of = of(times, kind);
      table.row(
          kind,
          peers.stream()
              .map(
                  peer ->
                      Stream.of(0.5, 0.99)
                          .map(
                              part ->
                                  of.engine(engine).quantile(part) / of.engine(peer).quantile(part))
                          .map(Figures::ratio)
                          .reduce((one, two) -> one + " / " + two)
                          .orElseThrow())
              .toList());
    }
    table.row(
        "medians of rounds",
        peers.stream().map(peer -> byRound(times.engine(engine), times.engine(peer))).toList());
    return table.toString();
  }

  /** How far the ratio of medians moves from round to round. */
  private static String byRound(Measurements ours, Measurements theirs) {
    return Measurements.ratio(
        ours.runs().stream()
            .mapToDouble(run -> ours.run(run).median() / theirs.run(run).median())
            .sorted()
            .toArray());
  }

  private static String times(Measurements queries) {
    Measurements times = queries.unit("ms");
    Table table = new Table("", queries.engines());
    for (String kind : kinds(times)) {
      table.row(
          kind,
          queries.engines().stream().map(name -> inShort(of(times, kind).engine(name))).toList());
    }
    return table.toString();
  }

  private static String hits(Measurements queries) {
    Measurements hits = queries.unit("hits");
    Table table = new Table("", hits.engines());
    for (String kind : kinds(hits)) {
      table.row(
          kind,
          hits.engines().stream()
              .map(name -> Figures.whole(of(hits, kind).engine(name).sum()))
              .toList());
    }
    return table.toString();
  }

  private static String facets(Measurements facets, String engine, String peer) {
    Measurements times = facets.unit("ms");
    double base = times.engine(peer).median();
    Table table = new Table("", List.of(engine + " / " + peer, "milliseconds"));
    for (String kind : times.engine(engine).kinds()) {
      Measurements of = times.engine(engine).kind(kind);
      table.row(kind, List.of(Figures.ratio(of.median() / base), inShort(of)));
    }
    return table.toString();
  }

  private static String inShort(Measurements times) {
    return Figures.ratio(times.median()) + " / " + Figures.ratio(times.quantile(0.99));
  }

  private static List<String> kinds(Measurements measurements) {
    List<String> kinds = new ArrayList<>(measurements.kinds());
    kinds.add(ALL);
    return kinds;
  }

  private static Measurements of(Measurements measurements, String kind) {
    return kind.equals(ALL) ? measurements : measurements.kind(kind);
  }
}
