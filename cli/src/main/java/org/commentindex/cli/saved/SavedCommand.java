package org.commentindex.cli.saved;

import static org.commentindex.cli.command.Arguments.flagOf;
import static org.commentindex.cli.command.Arguments.some;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.TimeoutOption;
import org.commentindex.cli.print.form.SavedFormat;
import org.commentindex.saved.SavedSearches;
import picocli.CommandLine.ParameterException;

/** The command {@code saved}. */
public final class SavedCommand extends Command {
  /** The format of each option, in the order of the options. */
  private static final List<SavedFormat> FORMATS =
      List.of(SavedFormat.JSON, SavedFormat.MD, SavedFormat.MBOX, SavedFormat.ATOM);

  private final IndexLocation location;
  private final Value<List<String>> words;
  private final Value<Boolean> newOnly;
  private final TimeoutOption timeout;
  private final List<Value<Boolean>> formats;
  private final OutputOptions output;

  public SavedCommand() {
    super(
        "saved",
        "Save searches, and run them to see what is new.",
        "",
        "Examples:",
        "  comments saved add ferry 'ferry OR \"water taxi\"'",
        "  comments saved list",
        "  comments saved run                   all comments of all saved searches",
        "  comments saved run ferry --new       only comments that are new",
        "  comments saved run --new --mbox      for cron: exits with 1 if nothing is new",
        "  comments saved remove ferry",
        "",
        "Saved searches are in a file beside the index: index.saved.json.");
    location = new IndexLocation(arguments());
    words =
        add(
            some("ACTION [NAME...] [QUERY]")
                .hideParamSyntax(true)
                .description("add NAME QUERY, list, run [NAME...] or remove NAME..."));
    newOnly = flag("--new", "Show only comments that are new since --new was last used.");
    timeout = new TimeoutOption(arguments());
    formats =
        arguments()
            .exclusive(
                OutputOptions.jsonFlag(),
                flagOf("--md").description("Print Markdown: quotations with author and date."),
                flagOf("--mbox").description("Print a mailbox, one message per comment."),
                flagOf("--atom").description("Print an Atom feed."));
    output = new OutputOptions(arguments(), formats.getFirst());
  }

  @Override
  public Integer call() throws IOException {
    SavedSearches saved = SavedSearches.of(location.directory());
    SavedEdits edits = new SavedEdits(saved, location.directory(), output);
    List<String> rest = words.get().subList(1, words.get().size());
    return switch (words.get().getFirst()) {
      case "add" -> edits.add(rest);
      case "list" -> edits.list();
      case "remove" -> edits.remove(rest);
      case "run" -> run(saved, rest);
      default ->
          throw new ParameterException(
              output.commandLine(),
              "expected add, list, run or remove, got " + words.get().getFirst());
    };
  }

  private Integer run(SavedSearches saved, List<String> names) throws IOException {
    timeout.check();
    return new SavedRun(location, timeout, saved, newOnly.get(), format(), output).run(names);
  }

  private SavedFormat format() {
    return IntStream.range(1, formats.size())
        .filter(i -> formats.get(i).get())
        .mapToObj(FORMATS::get)
        .findFirst()
        .orElse(output.json() ? SavedFormat.JSON : SavedFormat.TEXT);
  }
}
