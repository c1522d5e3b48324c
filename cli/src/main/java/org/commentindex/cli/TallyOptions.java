package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.Columns;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which comments are counted by, and how many values are shown. */
final class TallyOptions {
  @Option(
      names = {"-q", "--query"},
      paramLabel = "QUERY",
      description = "Only among the comments that match.")
  private @Nullable String query;

  @Option(names = "-n", paramLabel = "N", description = "Show at most N (default: all).")
  private @Nullable Integer limit;

  /** Refuses what cannot be, before anything is opened or printed. */
  void check(Facet facet, TableOptions table, OutputOptions output) {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("-n must be >= 1, got " + limit);
    }
    table.check(output, Columns.valueOf(facet.name()));
  }

  /** Counts, prints, and tells the exit code. */
  int print(OpenedIndex opened, Facet facet, TableOptions table, OutputOptions output)
      throws IOException {
    CommentQuery among = Queries.among(query, output);
    int most = limit == null ? Integer.MAX_VALUE : limit;
    List<Tally> tallies = opened.index().count(facet, among, most);
    table.printer(output, Columns.valueOf(facet.name())).tallies(facet, tallies);
    if (tallies.isEmpty()) {
      String what = facet == Facet.URL ? "cited URL" : facet.name().toLowerCase(Locale.ROOT);
      output.words().println("no " + what + " found");
    }
    return ExitCodes.of(!tallies.isEmpty(), opened.incomplete());
  }
}
