package org.commentindex.benchmark.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the page of a run of {@code query}. */
public final class QueryPage {
  private static final String ALL = "**all**";

  private QueryPage() {}

  /**
   * Writes the page of a run.
   *
   * @param engine the engine that is compared with the others, with snippets
   * @param idsAlone its searcher for ids alone
   * @param counter the other engine that counts facets
   */
  public static void write(
      RunFolder folder,
      String engine,
      String idsAlone,
      String counter,
      Profile profile,
      RunConditions conditions)
      throws IOException {
    Measurements all = folder.measurements();
    Measurements queries = all.phase("query");
    Measurements facets = all.phase("facet");
    Set<String> own = Set.of(engine, idsAlone);
    List<String> peers = queries.engines().stream().filter(name -> !own.contains(name)).toList();
    new RunPage("Queries")
        .paragraph(
            "Ratios of query latency, top ten hits: p50 / p99 of all queries of a kind. The last"
                + " row compares the median latency of each round: median, minimum and maximum.")
        .paragraph(ratios(queries, engine, peers))
        .paragraph(ratios(queries, idsAlone, peers))
        .section(
            "Facets",
            "Latency of counting all hits of a word by facet, as a ratio to counting them by author"
                + " with "
                + counter
                + ". The words are the first ones of the file of queries.\n\n"
                + facets(facets, engine, counter))
        .section("Milliseconds", "Latency p50 / p99.\n\n" + times(queries))
        .section(
            "Hits",
            "Number of hits, at most ten per query. An engine with fewer hits has done less work."
                + " Where no comment has all words, Comment Index returns those with any (OR"
                + " fallback).\n\n"
                + hits(queries))
        .profile(profile)
        .write(folder, conditions);
  }

  private static String ratios(Measurements queries, String engine, List<String> peers) {
    Measurements times = queries.unit("ms");
    MarkdownTable table = new MarkdownTable(engine + " /", peers);
    for (String kind : kinds(times)) {
      Measurements of = of(times, kind);
      table.row(
          kind,
          peers.stream()
              .map(
                  peer ->
                      Stream.of(0.5, 0.99)
                          .map(
                              fraction ->
                                  of.engine(engine).quantile(fraction)
                                      / of.engine(peer).quantile(fraction))
                          .map(FigureFormat::ratio)
                          .reduce((one, two) -> one + " / " + two)
                          .orElseThrow())
              .toList());
    }
    table.row(
        "medians of rounds",
        peers.stream().map(peer -> byRound(times.engine(engine), times.engine(peer))).toList());
    return table.toString();
  }

  /** Returns the ratios of the median latencies of each round. */
  private static String byRound(Measurements ours, Measurements theirs) {
    return Measurements.ratio(
        ours.runs().stream()
            .mapToDouble(run -> ours.run(run).median() / theirs.run(run).median())
            .sorted()
            .toArray());
  }

  private static String times(Measurements queries) {
    Measurements times = queries.unit("ms");
    MarkdownTable table = new MarkdownTable("", queries.engines());
    for (String kind : kinds(times)) {
      table.row(
          kind,
          queries.engines().stream().map(name -> p50AndP99(of(times, kind).engine(name))).toList());
    }
    return table.toString();
  }

  private static String hits(Measurements queries) {
    Measurements hits = queries.unit("hits");
    MarkdownTable table = new MarkdownTable("", hits.engines());
    for (String kind : kinds(hits)) {
      table.row(
          kind,
          hits.engines().stream()
              .map(name -> FigureFormat.whole(of(hits, kind).engine(name).sum()))
              .toList());
    }
    return table.toString();
  }

  private static String facets(Measurements facets, String engine, String peer) {
    Measurements times = facets.unit("ms");
    double base = times.engine(peer).median();
    MarkdownTable table = new MarkdownTable("", List.of(engine + " / " + peer, "milliseconds"));
    for (String kind : times.engine(engine).kinds()) {
      Measurements of = times.engine(engine).kind(kind);
      table.row(kind, List.of(FigureFormat.ratio(of.median() / base), p50AndP99(of)));
    }
    return table.toString();
  }

  private static String p50AndP99(Measurements times) {
    return FigureFormat.ratio(times.median()) + " / " + FigureFormat.ratio(times.quantile(0.99));
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
