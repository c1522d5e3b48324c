package org.commentindex.cli.search;

import static org.commentindex.cli.command.Arguments.list;
import static org.commentindex.cli.command.Arguments.number;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.print.form.AnswerPrinter;
import org.commentindex.query.CommentQuery;
import org.commentindex.search.Facet;
import org.commentindex.search.FacetRequest;
import org.commentindex.search.FacetSort;
import org.jspecify.annotations.Nullable;

/** The options of a search that count its hits by facets. */
final class SearchFacets {
  /**
   * Maximum number of values of a facet in text for people, so that a few facets fit on a screen.
   * Chosen by hand. Periods of time, and all values in JSON and tables, have no maximum.
   */
  private static final int SHOWN_VALUES = 10;

  private final Value<List<String>> names;
  private final Value<Integer> limit;
  private final Value<String> sort;
  private final Value<Boolean> zeros;

  SearchFacets(Arguments arguments) {
    names =
        arguments.add(
            list("NAME", "--facet")
                .completionCandidates(new OptionValues.Words(Facet.class))
                .description(
                    "Count all hits by topic, site, url, author, source, thread, lang, year, month,"
                        + " week, day or group (of similar comments); several are separated by"
                        + " commas."));
    limit =
        arguments.add(
            number("N", "--facet-limit")
                .description(
                    "Show up to N values of each facet, 0 for all (default: 10; all for periods of"
                        + " time, in JSON and in tables; -n with --count)."));
    sort =
        arguments.add(
            text("BY", "--facet-sort")
                .completionCandidates(new OptionValues.Words(FacetSort.class))
                .description(
                    "Sort values by count or value (default: count; value for periods of time)."));
    zeros =
        arguments.flag("--facet-zeros", "Show years, months, weeks and days without a hit, too.");
  }

  /** Returns true if hits are counted by a facet. */
  boolean any() {
    return !names.get().isEmpty();
  }

  /**
   * Checks the options before anything is opened or printed.
   *
   * @throws IllegalArgumentException if one of them is not allowed
   */
  void check() {
    if (!any() && (limit.orNull() != null || sort.orNull() != null || zeros.get())) {
      throw new IllegalArgumentException(
          "--facet-limit, --facet-sort and --facet-zeros need --facet");
    }
    Integer given = limit.orNull();
    if (given != null && given < 0) {
      throw new IllegalArgumentException("--facet-limit must be >= 0, got " + given);
    }
    for (Facet facet : facets()) {
      if (zeros.get() && facet.period() == null) {
        throw new IllegalArgumentException(
            "--facet-zeros is for year, month, week and day, not " + word(facet));
      }
      request(facet, null, 0);
    }
  }

  /**
   * Counts comments and prints the counts.
   *
   * @param query the query as typed
   * @param among selects the comments to count
   * @param usualLimit the number of values if none is given; null for the number that people read
   */
  void print(
      CommentIndex index,
      String query,
      CommentQuery among,
      @Nullable Integer usualLimit,
      OutputOptions output,
      AnswerPrinter answer)
      throws IOException {
    for (Facet facet : facets()) {
      int usual = usualLimit != null ? usualLimit : facet.period() != null ? 0 : SHOWN_VALUES;
      FacetRequest request = request(facet, among, usual).withZone(output.environment().zone());
      answer.facet(query, index.facet(request));
    }
  }

  private FacetRequest request(Facet facet, @Nullable CommentQuery among, int usualLimit) {
    FacetRequest all = FacetRequest.of(facet).among(among);
    FacetRequest request = zeros.get() ? all.withZeros() : all;
    String order = sort.orNull();
    FacetRequest sorted =
        order == null
            ? request
            : request.withSort(OptionValues.named("--facet-sort", FacetSort.class, order));
    Integer given = limit.orNull();
    return sorted.withLimit(given == null ? usualLimit : given);
  }

  private List<Facet> facets() {
    return names.get().stream()
        .map(
            name ->
                OptionValues.named("--facet", Facet.class, name.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String word(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }
}
