package org.commentindex.cli.search;

import java.io.IOException;
import org.commentindex.cli.command.Command;
import org.commentindex.cli.command.ExitCodes;
import org.commentindex.cli.command.IndexLocation;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.option.IndexChoice;
import org.commentindex.cli.option.OpenedIndex;
import org.commentindex.cli.option.TableOptions;
import org.commentindex.cli.print.form.ResultFormat;

/** The command {@code search}. */
public final class SearchCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final SearchFlags flags;
  private final SearchFacets facets;
  private final HitOptions hits;
  private final TableOptions table;
  private final OutputOptions output;
  private final QueryInput queries;
  private final Value<Boolean> newOnly;

  public SearchCommand() {
    super(
        "search",
        "Find comments, best match first.",
        "",
        "Examples:",
        "  comments search Hayekian thread.txt",
        "  comments search '\"price signals\" -classifier'",
        "  comments search 'site:example.org after:2026-04' --sort newest -n 50",
        "  comments search --json --fields id,text --batch queries.txt",
        "  comments search safety --csv --fields author,date,text -n 1000 > hits.csv",
        "  comments search 'safety audit' --html -n 50 > report.html",
        "",
        "A query may start with a hyphen. After --, every argument is a query or a path.");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    flags = new SearchFlags(arguments());
    facets = new SearchFacets(arguments());
    hits = new HitOptions(arguments());
    table = TableOptions.withReports(arguments());
    output = new OutputOptions(arguments(), table.json());
    queries = new QueryInput(arguments());
    newOnly =
        flag(
            "--new",
            "QUERY is a saved search or its name: show what is new since --new was last used.");
  }

  @Override
  public Integer call() throws IOException {
    queries.check(output);
    Search search = new Search(flags, facets, hits, table, output, queries.batch() != null);
    // A user who types queries needs each answer at once, not in a pager.
    if (!queries.areTyped() && table.format(output) == ResultFormat.TEXT) {
      output.page();
    }
    if (newOnly.get()) {
      return new NewComments(location, choice, queries, output).show(search);
    }
    String batch = queries.batch();
    if (batch == null) {
      try (OpenedIndex opened = choice.open(location, queries.paths(), output)) {
        search.run(opened.index(), queries.single());
        search.finish();
        return ExitCodes.of(search.found(), opened.incomplete());
      }
    }
    try (OpenedIndex opened = choice.openForMany(location, queries.paths(), output)) {
      Batch.run(
          batch,
          output.environment(),
          (query, position) ->
              search.runOneOfMany(choice.limited(opened.index()), query, position));
      search.finish();
      return ExitCodes.of(search.found(), search.failed() || opened.incomplete());
    }
  }
}
