package org.commentindex.cli.count;

import static org.commentindex.cli.command.Arguments.any;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.json.JsonType;

/** The command {@code stats}. */
public final class StatsCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<List<String>> paths;

  public StatsCommand() {
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
