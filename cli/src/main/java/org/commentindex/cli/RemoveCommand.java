package org.commentindex.cli;

import static org.commentindex.cli.Arguments.one;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.query.CommentQuery;

final class RemoveCommand extends Command {
  private final IndexLocation location;
  private final OutputOptions output;
  private final Value<Boolean> yes;
  private final Value<String> query;

  RemoveCommand() {
    super(
        "remove",
        "Delete the comments that match a query from the index, after confirmation.",
        "",
        "Examples:",
        "  comments remove 'source:old-thread.txt'",
        "  comments remove --yes 'id:3f2a9c01'",
        "",
        "Rejects a query that has warnings.");
    location = new IndexLocation(arguments());
    output = new OutputOptions(arguments());
    yes = flag("--yes", "Do not ask for confirmation.");
    query = add(one("QUERY").description("The comments to delete."));
  }

  @Override
  public Integer call() throws IOException {
    if (query.get().isBlank()) {
      throw new IllegalArgumentException(
          "the query is blank; to delete an index, delete its folder");
    }
    List<String> ids = matching(Queries.strict(query.get(), output));
    if (ids.isEmpty()) {
      output.words().println("no comments match");
      return ExitCodes.NOTHING_FOUND;
    }
    if (!yes.get() && !Confirmation.ask(ids.size(), location.directory(), output)) {
      output.words().println("nothing removed");
      return ExitCodes.NOTHING_FOUND;
    }
    output.printers().removals().print(remove(ids));
    return ExitCodes.SUCCESS;
  }

  private List<String> matching(CommentQuery which) throws IOException {
    List<String> ids = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(location.directory())) {
      index.forEach(which, comment -> ids.add(comment.id()));
    }
    return ids;
  }

  private long remove(List<String> ids) throws IOException {
    long removed = 0;
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(location.directory())) {
      for (String id : ids) {
        removed += indexer.remove(id) ? 1 : 0;
      }
      indexer.commit();
    }
    return removed;
  }
}
