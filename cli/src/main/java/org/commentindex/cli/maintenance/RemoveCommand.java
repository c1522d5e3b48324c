package org.commentindex.cli.maintenance;

import static org.commentindex.cli.command.Arguments.one;
import static org.commentindex.cli.command.Arguments.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.cli.adhoc.AdHocIndex;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.Queries;
import org.commentindex.query.CommentQuery;

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
    if (again.get()) {
      return allowAgain();
    }
    String name = author.orNull();
    return name == null ? removeMatching(query.get()) : forgetAuthor(name);
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

  private int removeMatching(String text) throws IOException {
    List<String> ids = matching(text);
    if (ids.isEmpty()) {
      output.words().println("no comments match");
      return ExitCodes.NOTHING_FOUND;
    }
    if (!yes.get() && !Confirmation.ask(ids.size(), location.directory(), output)) {
      return nothingRemoved();
    }
    return remove(indexer -> forever.get() ? indexer.forget(ids) : indexer.remove(ids));
  }

  private int forgetAuthor(String name) throws IOException {
    if (!yes.get() && !Confirmation.askAuthor(name, location.directory(), output)) {
      return nothingRemoved();
    }
    return remove(indexer -> indexer.forgetAuthor(name));
  }

  private int nothingRemoved() {
    output.words().println("nothing removed");
    return ExitCodes.NOTHING_FOUND;
  }

  private int allowAgain() throws IOException {
    String name = author.orNull();
    boolean known;
    CommentIndex.open(location.directory()).close();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory())) {
      known = name == null ? indexer.allowAgain(query.get()) : indexer.allowAuthorAgain(name);
      if (known) {
        indexer.commit();
      }
    }
    output
        .words()
        .println(
            known
                ? "allowed again; index its file to bring it back"
                : "not forgotten: nothing to allow again");
    return known ? ExitCodes.SUCCESS : ExitCodes.NOTHING_FOUND;
  }

  private List<String> matching(String text) throws IOException {
    List<String> ids = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      CommentQuery which = Queries.strict(text, index, output);
      index.forEach(which, comment -> ids.add(comment.id()));
    }
    return ids;
  }

  /** Removes comments and returns their number. */
  private interface Removal {
    long from(CommentIndexer indexer) throws IOException;
  }

  private int remove(Removal removal) throws IOException {
    long removed;
    // Opening it to read first fails if there is no index, instead of creating one.
    CommentIndex.open(location.directory()).close();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory())) {
      removed = removal.from(indexer);
      indexer.commit();
    }
    if (forever.get()) {
      AdHocIndex.deleteCached(output.environment());
    }
    output.printers().removals().print(removed);
    return ExitCodes.SUCCESS;
  }
}
