package org.commentindex.cli.count;

import static org.commentindex.cli.command.Arguments.number;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.option.QueryOption;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.Printers;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetCount;

/** The options of commands that count comments by the values of a facet. */
final class FacetOptions {
  private final QueryOption query;
  private final Value<Integer> limit;

  FacetOptions(Arguments arguments) {
    query = new QueryOption(arguments, "Count only comments that match.");
    limit = arguments.add(number("N", "-n").description("Show up to N values (default: all)."));
  }

  /** Checks the options before anything is opened or printed. */
  void check(Facet facet, TableOptions table, OutputOptions output) {
    Integer max = limit.orNull();
    if (max != null && max < 1) {
      throw new IllegalArgumentException("-n must be >= 1, got " + max);
    }
    table.check(output, Printers.typeOf(facet));
  }

  /** Counts and prints; returns the exit code. */
  int print(OpenedIndex opened, Facet facet, TableOptions table, OutputOptions output)
      throws IOException {
    CommentQuery among = query.among(opened.index(), output);
    Integer given = limit.orNull();
    int max = given == null ? Integer.MAX_VALUE : given;
    List<FacetCount> tallies = opened.index().count(facet, among, max);
    table.pagedPrinters(output).facetCounts(facet).print(tallies);
    if (tallies.isEmpty()) {
      String what = facet == Facet.URL ? "cited URL" : facet.name().toLowerCase(Locale.ROOT);
      output.words().println("no " + what + " found");
      Queries.suggest(opened.index(), among, output);
    }
    return ExitCodes.of(!tallies.isEmpty(), opened.incomplete());
  }
}
