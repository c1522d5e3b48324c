package org.commentindex.cli;

import java.util.List;
import java.util.Locale;
import org.commentindex.query.CommentQuery;
import org.commentindex.query.Facet;
import org.commentindex.query.ParsedQuery;
import org.commentindex.query.QueryParser;
import org.commentindex.query.SearchOptions;
import org.commentindex.query.SortOrder;
import picocli.CommandLine.Option;

/** What is looked for and how: the options of a search that change its answer. */
final class SearchFlags {
  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "10",
      description = "Show at most N comments, any number (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out the first N.")
  private int offset;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      completionCandidates = Words.SortWords.class,
      description = "best, newest, oldest or votes (default: ${DEFAULT-VALUE}).")
  private String sort = "best";

  @Option(names = "--phrase", description = "Take QUERY as one phrase, word for word.")
  private boolean phrase;

  @Option(names = "--any", description = "Any of the words is enough.")
  private boolean any;

  @Option(names = "--no-collapse", description = "Show all of a group of look-alikes.")
  private boolean noCollapse;

  @Option(names = "--strict", description = "Refuse a query that is odd instead of guessing.")
  private boolean strict;

  @Option(
      names = "--facet",
      paramLabel = "NAME",
      completionCandidates = Words.FacetWords.class,
      split = ",",
      description =
          "Count all hits by topic, site, url, author, source, thread, lang, month or group (of look-alikes); several with"
              + " commas.")
  private List<String> facets = List.of();

  private final QueryParser parser = QueryParser.create();

  ParsedQuery parse(String query) {
    return phrase
        ? new ParsedQuery(query, CommentQuery.phrase(query), List.of())
        : parser.parse(query);
  }

  SearchOptions options() {
    requireAtLeast("-n", 1, limit);
    requireAtLeast("--offset", 0, offset);
    return SearchOptions.first(limit)
        .withOffset(offset)
        .withSort(Words.named("--sort", SortOrder.class, sort))
        .withAny(any)
        .withCollapse(!noCollapse);
  }

  boolean strict() {
    return strict;
  }

  boolean any() {
    return any;
  }

  List<Facet> facets() {
    return facets.stream()
        .map(name -> Words.named("--facet", Facet.class, name.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static void requireAtLeast(String option, int least, int value) {
    if (value < least) {
      throw new IllegalArgumentException(option + " must be >= " + least + ", got " + value);
    }
  }
}
