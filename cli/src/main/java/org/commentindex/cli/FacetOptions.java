package org.commentindex.cli;

import static org.commentindex.cli.Arguments.number;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.print.Printers;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.Tally;

/** The options of commands that count comments by the values of a facet. */
final class FacetOptions {
  private final Value<String> query;
  private final Value<Integer> limit;

  FacetOptions(Arguments arguments) {
    query =
        arguments.add(
            text("QUERY", "-q", "--query").description("Count only comments that match."));
    limit = arguments.add(number("N", "-n").description("Show up to N values (default: all)."));
  }

  /** Refuses what cannot be, before anything is opened or printed. */
  void check(Facet facet, TableOptions table, OutputOptions output) {
    Integer most = limit.orNull();
    if (most != null && most < 1) {
      throw new IllegalArgumentException("-n must be >= 1, got " + most);
    }
    table.check(output, Printers.typeOf(facet));
  }

  /** Counts, prints, and tells the exit code. */
  int print(OpenedIndex opened, Facet facet, TableOptions table, OutputOptions output)
      throws IOException {
    CommentQuery among = Queries.among(query.orNull(), output);
    Integer asked = limit.orNull();
    int most = asked == null ? Integer.MAX_VALUE : asked;
    List<Tally> tallies = opened.index().count(facet, among, most);
    table.pagedPrinters(output).facetCounts(facet).print(tallies);
    if (tallies.isEmpty()) {
      String what = facet == Facet.URL ? "cited URL" : facet.name().toLowerCase(Locale.ROOT);
      output.words().println("no " + what + " found");
    }
    return ExitCodes.of(!tallies.isEmpty(), opened.incomplete());
  }
}
