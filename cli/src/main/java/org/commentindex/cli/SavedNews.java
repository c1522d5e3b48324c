package org.commentindex.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.print.ResultPrinter;
import org.commentindex.cli.print.SavedCount;
import org.commentindex.query.ParsedQuery;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;

/**
 * Tells which saved searches have new comments after a run. The searches are run on the committed
 * index, not on the records as they are read: only then it is known which of them are new comments
 * and which are copies or new versions of others.
 */
final class SavedNews {
  private SavedNews() {}

  /** Prints the saved searches of an index with comments that its last run brought. */
  static void print(Path directory, OutputOptions output) throws IOException {
    List<SavedSearch> searches = SavedSearches.of(directory).list();
    if (searches.isEmpty()) {
      return;
    }
    ResultPrinter<SavedCount> printer = output.printers().savedCounts();
    try (CommentIndex index = CommentIndex.open(directory)) {
      for (SavedSearch search : searches) {
        ParsedQuery parsed = Queries.parser(index, output).parse(search.query());
        long comments = index.count(SavedSearch.ofLastRun(parsed).query());
        if (comments > 0) {
          printer.print(new SavedCount(search, comments));
        }
      }
    }
  }
}
