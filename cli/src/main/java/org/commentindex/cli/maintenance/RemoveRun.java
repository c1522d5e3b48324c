package org.commentindex.cli.maintenance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.CommentIndexer;
import org.commentindex.cli.adhoc.AdHocIndex;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.query.CommentQuery;

/**
 * Removes comments from an index, keeps them out, or allows them again.
 *
 * @param directory the folder of the index
 * @param forever true to keep removed comments out of the index
 * @param confirmed true to remove without asking
 */
record RemoveRun(Path directory, boolean forever, boolean confirmed, OutputOptions output) {
  /** A change of an index. */
  private interface Change<T> {
    T apply(CommentIndexer indexer) throws IOException;
  }

  /** Removes the comments that match a query; returns the exit code, as all methods do. */
  int removeMatching(String query) throws IOException {
    List<String> ids = matching(query);
    if (ids.isEmpty()) {
      output.words().println("no comments match");
      return ExitCodes.NOTHING_FOUND;
    }
    if (!confirmed && !Confirmation.ask(ids.size(), directory, output)) {
      return nothingRemoved();
    }
    return remove(indexer -> forever ? indexer.forget(ids) : indexer.remove(ids));
  }

  /** Removes all comments of an author and keeps them out. */
  int forgetAuthor(String name) throws IOException {
    if (!confirmed && !Confirmation.askAuthor(name, directory, output)) {
      return nothingRemoved();
    }
    return remove(indexer -> indexer.forgetAuthor(name));
  }

  /** Allows a comment again that was removed forever. */
  int allowAgain(String id) throws IOException {
    return allow(indexer -> indexer.allowAgain(id));
  }

  /** Allows the comments of an author again that were removed forever. */
  int allowAuthorAgain(String name) throws IOException {
    return allow(indexer -> indexer.allowAuthorAgain(name));
  }

  private int allow(Change<Boolean> change) throws IOException {
    boolean known = changed(change);
    output
        .words()
        .println(
            known
                ? "allowed again; index its file to bring it back"
                : "not forgotten: nothing to allow again");
    return known ? ExitCodes.SUCCESS : ExitCodes.NOTHING_FOUND;
  }

  private int remove(Change<Long> change) throws IOException {
    long removed = changed(change);
    if (forever) {
      AdHocIndex.deleteCached(output.environment());
    }
    output.printers().removals().print(removed);
    return ExitCodes.SUCCESS;
  }

  private <T> T changed(Change<T> change) throws IOException {
    // Opening it to read first fails if there is no index, instead of creating one.
    CommentIndex.open(directory).close();
    try (CommentIndexer indexer = CommentIndexer.openOrCreate(directory)) {
      T result = change.apply(indexer);
      indexer.commit();
      return result;
    }
  }

  private int nothingRemoved() {
    output.words().println("nothing removed");
    return ExitCodes.NOTHING_FOUND;
  }

  private List<String> matching(String query) throws IOException {
    List<String> ids = new ArrayList<>();
    try (CommentIndex index = CommentIndex.open(directory)) {
      CommentQuery which = Queries.strict(query, index, output);
      index.forEach(which, comment -> ids.add(comment.id()));
    }
    return ids;
  }
}
