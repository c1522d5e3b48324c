package org.commentindex.cli.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;

/** Shows the new comments of a saved search, which are then no longer new. */
record NewComments(
    IndexLocation location, IndexChoice choice, QueryInput queries, OutputOptions output) {

  /** Runs the search; returns the exit code. */
  int show(Search search) throws IOException {
    if (queries.batch() != null || !queries.paths().isEmpty()) {
      throw new IllegalArgumentException("--new cannot be combined with --batch or paths");
    }
    SavedSearches saved = SavedSearches.of(location.directory());
    SavedSearch asked =
        saved
            .find(queries.single())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no saved search has this name or query: "
                            + queries.single()
                            + "; to save it, use comments saved add NAME QUERY"));
    try (CommentIndex index = choice.limited(CommentIndex.open(location.directory()))) {
      Optional<Instant> lastRun = index.lastRun();
      boolean all = search.runNew(index, asked);
      output.out().flush();
      if (all && lastRun.isPresent() && !output.out().checkError()) {
        saved.markSeen(asked.name(), lastRun.get());
      }
      return ExitCodes.of(search.found(), false);
    }
  }
}
