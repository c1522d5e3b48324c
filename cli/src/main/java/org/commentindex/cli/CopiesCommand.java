package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import org.commentindex.cli.print.Printers;
import org.commentindex.json.JsonType;
import org.commentindex.model.CopyKind;
import org.commentindex.query.CommentQuery;
import picocli.CommandLine.ParameterException;

final class CopiesCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> query;
  private final Value<String> id;
  private final Value<String> kind;
  private final GroupOptions groups;
  private final Value<List<String>> paths;

  CopiesCommand() {
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
    query =
        add(text("QUERY", "-q", "--query").description("List only copies of comments that match."));
    id = add(text("ID", "--id").description("List only copies of this comment."));
    kind =
        add(
            text("KIND", "--kind")
                .completionCandidates(new OptionValues.KindWords())
                .description("List only exact, near or partial copies."));
    groups = new GroupOptions(arguments());
    paths = add(any("PATH").description("Files and folders to read instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    if (groups.wanted() && (id.orNull() != null || kind.orNull() != null)) {
      throw new ParameterException(
          output.commandLine(), "--alike lists groups and cannot be combined with --id or --kind");
    }
    groups.check(output);
    String only = kind.orNull();
    CopyKind wanted = only == null ? null : OptionValues.named("--kind", CopyKind.class, only);
    table.check(output, groups.wanted() ? JsonType.ALIKE : JsonType.COPY);
    try (OpenedIndex opened = choice.open(location, paths.get(), output)) {
      Printers printers = table.pagedPrinters(output);
      CommentQuery among = Queries.among(query.orNull(), opened.index(), output);
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
