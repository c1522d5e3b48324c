package org.commentindex.cli.maintenance;

import static org.commentindex.cli.command.Arguments.one;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;

/** The command {@code remove}. */
public final class RemoveCommand extends Command {
  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<Boolean> yes;
  private final Value<Boolean> forever;
  private final Value<Boolean> again;
  private final Value<String> author;
  private final Value<String> query;

  public RemoveCommand() {
    super(
        "remove",
        "Delete the comments that match a query from the index, after confirmation.",
        "",
        "Examples:",
        "  comments remove 'source:old-thread.txt'",
        "  comments remove --yes 'id:3f2a9c01'",
        "  comments remove --forever --yes 'id:3f2a9c01'",
        "  comments remove --forever --yes --author 'Mira Q'",
        "  comments remove --again 3f2a9c01",
        "",
        "Without --forever, a comment comes back when its file is read again.",
        "With --forever, it also stays away when another file or an export has it.",
        "A near copy under another id is another comment.",
        "--forever also deletes the cached indexes of named files.",
        "Rejects a query that has warnings.");
    location = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
    yes = flag("--yes", "Do not ask for confirmation.");
    forever = flag("--forever", "Keep the comments out of the index from now on.");
    author =
        add(
            text("NAME", "--author")
                .description("With --forever or --again: all comments of this author."));
    again =
        flag("--again", "Undo --forever for the comment with the full id QUERY, or for --author.");
    query = add(one("QUERY").arity("0..1").required(false).description("The comments to delete."));
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    String name = author.orNull();
    RemoveRun run = new RemoveRun(location.directory(), forever.get(), yes.get(), output);
    if (again.get()) {
      return name == null ? run.allowAgain(query.get()) : run.allowAuthorAgain(name);
    }
    return name == null ? run.removeMatching(query.get()) : run.forgetAuthor(name);
  }

  private void checkOptions() {
    if (forever.get() && again.get()) {
      throw new IllegalArgumentException("only one of --forever and --again can be given");
    }
    if (author.orNull() != null && !forever.get() && !again.get()) {
      throw new IllegalArgumentException(
          "--author needs --forever or --again; to delete what is there now, use 'author:NAME'");
    }
    if ((author.orNull() == null) == (query.orNull() == null)) {
      throw new IllegalArgumentException(
          author.orNull() == null ? "missing QUERY" : "give either QUERY or --author");
    }
    if ((author.orNull() == null ? query : author).get().isBlank()) {
      throw new IllegalArgumentException(
          "the query is blank; to delete an index, delete its folder");
    }
  }
}
