package org.commentindex.cli.read;

import static org.commentindex.cli.command.Arguments.any;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OptionValues;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.option.QueryOption;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.Printers;
import org.commentindex.json.JsonType;
import org.commentindex.model.CopyKind;
import org.commentindex.query.CommentQuery;

/** The command {@code copies}. */
public final class CopiesCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final TableOptions table;
  private final OutputOptions output;
  private final QueryOption query;
  private final Value<String> id;
  private final Value<String> kind;
  private final GroupOptions groups;
  private final Value<List<String>> paths;

  public CopiesCommand() {
    super(
        "copies",
        "List the copies that were merged into comments, with the evidence for each.",
        "",
        "Examples:",
        "  comments copies thread.txt",
        "  comments copies --kind partial",
        "  comments copies --id 3f2a9c01 --json",
        "  comments copies --alike -n 5");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    query = new QueryOption(arguments(), "List only copies of comments that match.");
    id = add(text("ID", "--id").description("List only copies of this comment."));
    kind =
        add(
            text("KIND", "--kind")
                .completionCandidates(List.of("exact", "near", "partial"))
                .description("List only copies of this kind: exact, near or partial."));
    groups = new GroupOptions(arguments());
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    groups.check(output, id.isGiven() || kind.isGiven());
    String only = kind.orNull();
    CopyKind wanted = only == null ? null : OptionValues.named("--kind", CopyKind.class, only);
    table.check(output, groups.wanted() ? JsonType.ALIKE : JsonType.COPY);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      Printers printers = table.pagedPrinters(output);
      CommentQuery among = query.among(opened.index(), output);
      boolean found =
          groups.wanted()
              ? groups.print(opened.index(), among, printers.groups())
              : new CopyLister(wanted, printers.copies()).print(opened.index(), among, id.orNull());
      if (!found) {
        output.words().println(groups.wanted() ? "no similar comments found" : "no copies found");
      }
      return ExitCodes.of(found, opened.incomplete());
    }
  }
}
