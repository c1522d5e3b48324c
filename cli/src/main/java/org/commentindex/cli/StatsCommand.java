package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.commentindex.cli.print.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "stats",
    description = "Show what the index holds: counts, sizes, version, settings.",
    footer = {
      "",
      "Examples:",
      "  comments stats",
      "  comments stats thread.txt --json",
    })
final class StatsCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final IndexChoice choice = new IndexChoice();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PATH", description = "Show that of these files instead of the index.")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    table.check(output, Columns.STATS);
    try (OpenedIndex opened = choice.open(location, paths, output)) {
      table.printer(output, Columns.STATS).stats(opened.index().stats());
      return ExitCodes.of(true, opened.incomplete());
    }
  }
}
