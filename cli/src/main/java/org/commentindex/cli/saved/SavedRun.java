package org.commentindex.cli.saved;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.cli.option.TimeoutOption;
import org.commentindex.cli.print.form.SavedFormat;
import org.commentindex.cli.print.form.SavedPrinter;
import org.commentindex.query.ParsedQuery;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;
import org.commentindex.search.CollapseMode;
import org.commentindex.search.Hit;
import org.commentindex.search.SearchRequest;
import org.commentindex.search.SortOrder;

/**
 * Runs saved searches and prints all their comments, or the new ones, which are then no longer new.
 *
 * @param newOnly whether only new comments are printed
 */
record SavedRun(
    IndexLocation location,
    TimeoutOption timeout,
    SavedSearches saved,
    boolean newOnly,
    SavedFormat format,
    OutputOptions output) {

  /** Runs the searches with these names, or all; returns the exit code. */
  int run(List<String> names) throws IOException {
    List<SavedSearch> searches = named(names);
    boolean found = false;
    try (CommentIndex index = timeout.limited(CommentIndex.open(location.directory()))) {
      Optional<Instant> lastRun = index.lastRun();
      SavedPrinter printer = output.printers().saved(format, lastRun.orElse(null));
      for (SavedSearch search : searches) {
        found |= print(index, search, printer);
      }
      printer.end();
      output.out().flush();
      if (newOnly && lastRun.isPresent() && !output.out().checkError()) {
        for (SavedSearch search : searches) {
          saved.markSeen(search.name(), lastRun.get());
        }
      }
    }
    return ExitCodes.of(found, false);
  }

  private boolean print(CommentIndex index, SavedSearch search, SavedPrinter printer)
      throws IOException {
    ParsedQuery parsed = Queries.noted(search.query(), Queries.parser(index, output), output);
    ParsedQuery asked = newOnly ? search.newOnly(parsed) : parsed;
    long comments = index.count(asked.query());
    printer.search(search, comments);
    if (comments > 0) { // so the OR fallback cannot apply
      SearchRequest request =
          SearchRequest.of(asked)
              .withSort(SortOrder.NEWEST)
              .withLimit(Integer.MAX_VALUE)
              .withCollapse(CollapseMode.NONE);
      index.forEachHit(request, hit -> print(search, hit, printer));
    }
    return comments > 0;
  }

  private static void print(SavedSearch search, Hit hit, SavedPrinter printer) {
    try {
      printer.hit(search, hit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SavedSearch> named(List<String> names) throws IOException {
    List<SavedSearch> all = saved.list();
    if (names.isEmpty()) {
      return all;
    }
    List<SavedSearch> named = new ArrayList<>();
    for (String name : names) {
      named.add(
          all.stream()
              .filter(search -> search.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("no saved search has the name " + name)));
    }
    return named;
  }
}
