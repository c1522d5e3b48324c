package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;

import java.io.IOException;
import java.util.List;
import org.commentindex.search.Facet;

final class UrlsCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final FacetOptions tallies;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<Boolean> sites;
  private final Value<List<String>> paths;

  UrlsCommand() {
    super(
        "urls",
        "List the cited URLs, most cited first.",
        "",
        "Examples:",
        "  comments urls thread.txt",
        "  comments urls --sites -n 20",
        "  comments urls -q 'topic:safety' --json",
        "  comments urls thread.txt --csv > urls.csv");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    tallies = new FacetOptions(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    sites = flag("--sites", "List sites instead of URLs.");
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    Facet facet = sites.get() ? Facet.SITE : Facet.URL;
    tallies.check(facet, table, output);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      return tallies.print(opened, facet, table, output);
    }
  }
}
