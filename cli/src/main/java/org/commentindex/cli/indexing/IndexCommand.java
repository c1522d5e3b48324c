package org.commentindex.cli.indexing;

import static org.commentindex.cli.command.Arguments.map;
import static org.commentindex.cli.command.Arguments.some;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commentindex.CommentSources;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.CommandException;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.indexing.IndexOptions;
import org.commentindex.model.CustomFieldType;

/** The command {@code index}. */
public final class IndexCommand extends Command {
  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<List<String>> paths;
  private final TextOptions text;
  private final LimitOptions limits;
  private final RefreshOptions refresh;
  private final FormatOptions format;
  private final Value<Map<String, String>> fields;
  private final Value<Boolean> explain;

  public IndexCommand() {
    super(
        "index",
        "Add files to the index, or update files that are already indexed.",
        "",
        "Examples:",
        "  comments index thread.txt exports/",
        "  comments index --index my.idx --topics topics.txt comments.jsonl",
        "  comments index --map body=message,author=user.name dump.json",
        "  comments index --sync --watch ~/exports",
        "  curl -s https://example.org/thread.json | comments index -",
        "",
        "Reads files inside gzip, zstd, bzip2, xz, zip and tar. Skips files that have not",
        "changed since they were indexed.",
        "Exits with 2 if anything could not be read; the rest is indexed.");
    location = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
    paths =
        add(
            some("PATH")
                .description("Files, folders (with all files below), or - for standard input."));
    text = new TextOptions(arguments());
    limits = new LimitOptions(arguments());
    refresh = new RefreshOptions(arguments());
    format = new FormatOptions(arguments());
    fields =
        add(
            map("NAME=TYPE", "--field")
                .description(
                    "Declare custom fields for imported comments that have them: string, number"
                        + " or date."));
    explain =
        flag(
            "--explain",
            "Show which text of each file is in comments and which is left out, without indexing.");
  }

  @Override
  public Integer call() throws IOException {
    if (format.list()) {
      output.printers().formats().print(CommentSources.formats());
      return ExitCodes.SUCCESS;
    }
    IndexOptions options =
        refresh.in(limits.in(text.in(IndexOptions.defaults(), output)).withFormat(format.choice()));
    for (Map.Entry<String, String> field : fields.get().entrySet()) {
      options =
          options.withField(
              field.getKey(),
              OptionValues.named("--field", CustomFieldType.class, field.getValue()));
    }
    IndexRun run = new IndexRun(location.directory(), paths.get(), options, output);
    if (explain.get()) {
      return run.explain();
    }
    run.checkPaths();
    if (!refresh.watch()) {
      return run.once(indexer -> {});
    }
    if (paths.get().contains("-")) {
      throw new CommandException("standard input cannot be watched; name files or folders");
    }
    return new WatchLoop(output).go(run.files(), location.directory(), run::once);
  }
}
