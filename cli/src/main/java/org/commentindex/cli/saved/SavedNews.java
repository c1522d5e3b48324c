package org.commentindex.cli.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.print.form.ResultPrinter;
import org.commentindex.cli.print.form.SavedCount;
import org.commentindex.query.ParsedQuery;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;

/**
 * Prints which saved searches have new comments after a run. The searches are run on the committed
 * index, not on the records while they are read, because only the committed index shows which
 * records are new comments and which are copies or new versions of others.
 */
public final class SavedNews {
  private SavedNews() {}

  /**
   * Prints the saved searches of an index for which its last run added comments. A run that added
   * none is not necessarily the last one: an index does not record a run that read nothing.
   */
  public static void print(Path directory, OutputOptions output) throws IOException {
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
