package org.commentindex.cli.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commentindex.CommentIndex;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.option.Queries;
import org.commentindex.query.QueryParser;
import org.commentindex.saved.SavedSearch;
import org.commentindex.saved.SavedSearches;
import org.commentindex.search.IndexNotFoundException;
import org.commentindex.search.OpenOptions;
import picocli.CommandLine.ParameterException;

/** Adds, lists and removes saved searches. Each method returns the exit code. */
record SavedEdits(SavedSearches saved, Path directory, OutputOptions output) {

  /** Adds a search; the words are its name and its query. */
  int add(List<String> words) throws IOException {
    if (words.size() != 2) {
      throw new ParameterException(output.commandLine(), "expected add NAME QUERY");
    }
    SavedSearch search = new SavedSearch(words.get(0), words.get(1), null);
    Queries.noted(search.query(), parser(), output);
    saved.add(search);
    if (output.json()) {
      output.printers().savedSearches().print(List.of(search));
    } else {
      output.words().println("saved " + search.name() + " in " + saved.file());
    }
    return ExitCodes.SUCCESS;
  }

  /** Returns a parser that knows the custom fields of the index, if there is an index. */
  private QueryParser parser() throws IOException {
    try (CommentIndex index = CommentIndex.open(directory, OpenOptions.forFewQueries())) {
      return Queries.parser(index, output);
    } catch (IndexNotFoundException e) {
      return Queries.parser(output);
    }
  }

  /** Prints the names and queries. */
  int list() throws IOException {
    List<SavedSearch> all = saved.list();
    output.printers().savedSearches().print(all);
    return ExitCodes.of(!all.isEmpty(), false);
  }

  /** Removes the searches with these names. */
  int remove(List<String> names) throws IOException {
    for (String name : names) {
      if (!saved.remove(name)) {
        throw new IllegalArgumentException("no saved search has the name " + name);
      }
    }
    return ExitCodes.of(!names.isEmpty(), false);
  }
}
