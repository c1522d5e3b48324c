package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;

import java.io.IOException;
import java.util.List;
import org.commentindex.json.JsonType;

final class StatsCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<List<String>> paths;

  StatsCommand() {
    super(
        "stats",
        "Show statistics of the index: counts, sizes, version, settings.",
        "",
        "Examples:",
        "  comments stats",
        "  comments stats thread.txt --json");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    table.check(output, JsonType.STATS);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      table.pagedPrinters(output).stats().print(opened.index().stats());
      return ExitCodes.of(true, opened.incomplete());
    }
  }
}
