package org.commentindex.cli;

import static org.commentindex.cli.Arguments.any;
import static org.commentindex.cli.Arguments.text;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ParameterException;

final class SearchCommand extends Command {
  private final IndexLocation location;
  private final IndexChoice choice;
  private final SearchFlags flags;
  private final HitOptions hits;
  private final TableOptions table;
  private final OutputOptions output;
  private final Value<String> batch;
  private final Value<List<String>> words;

  SearchCommand() {
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
        "",
        "A query may start with a hyphen. After --, every argument is a query or a path.");
    location = new IndexLocation(arguments());
    choice = new IndexChoice(arguments());
    flags = new SearchFlags(arguments());
    hits = new HitOptions(arguments());
    table = new TableOptions(arguments());
    output = new OutputOptions(arguments(), table.json());
    batch =
        add(
            text("FILE", "--batch")
                .description(
                    "Run the queries in FILE, one per line; - for standard input. Skips blank lines."));
    words =
        add(
            any("QUERY [PATH...]")
                .arity("0..*")
                .hideParamSyntax(true)
                .description(
                    "QUERY: the query, see docs/query-language.md.",
                    "PATH: files and folders to search instead of the index."));
  }

  @Override
  public Integer call() throws IOException {
    String queries = batch.orNull();
    boolean single = queries == null;
    List<String> given = words.get();
    if (single && given.isEmpty()) {
      throw new ParameterException(output.commandLine(), "no query given");
    }
    List<String> paths = single ? given.subList(1, given.size()) : given;
    if ("-".equals(queries) && paths.contains("-")) {
      throw new ParameterException(
          output.commandLine(), "standard input cannot be both the queries and the comments");
    }
    Search search = new Search(flags, hits, table, output);
    // A user who types queries needs each answer at once, not in a pager.
    if (!"-".equals(queries) && !table.format(output).isTable()) {
      output.page();
    }
    try (OpenedIndex opened =
        single
            ? choice.open(location, paths, output)
            : choice.openForMany(location, paths, output)) {
      if (queries == null) {
        search.run(opened.index(), given.getFirst());
      } else {
        Batch.run(
            queries,
            output.environment(),
            (query, position) -> search.runOneOfMany(opened.index(), query, position));
      }
      return ExitCodes.of(search.found(), search.failed() || opened.incomplete());
    }
  }
}
