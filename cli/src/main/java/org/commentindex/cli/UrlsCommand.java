package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.query.Facet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "urls",
    description = "List the cited URLs, those that most comments cite first.",
    footer = {
      "",
      "Examples:",
      "  comments urls thread.txt",
      "  comments urls --sites -n 20",
      "  comments urls -q 'topic:safety' --json",
      "  comments urls thread.txt --csv > urls.csv",
    })
final class UrlsCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final IndexChoice choice = new IndexChoice();
  @Mixin private final TallyOptions tallies = new TallyOptions();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(names = "--sites", description = "Count by site instead.")
  private boolean sites;

  @Parameters(paramLabel = "PATH", description = "List those of these files instead of the index.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    Facet facet = sites ? Facet.SITE : Facet.URL;
    tallies.check(facet, table, output);
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      return tallies.print(opened, facet, table, output);
    }
  }
}
