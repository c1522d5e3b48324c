package org.commentindex.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Find comments, best match first.",
    footer = {
      "",
      "Examples:",
      "  comments search Hayekian thread.txt",
      "  comments search '\"price signals\" -classifier'",
      "  comments search 'site:example.org after:2026-04' --sort newest -n 50",
      "  comments search --json --fields id,text --batch queries.txt",
      "  comments search safety --csv --fields author,date,text -n 1000 > hits.csv",
      "",
      "A query may begin with a hyphen; after -- anything is a query.",
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private final IndexLocation location = new IndexLocation();
  @Mixin private final IndexChoice choice = new IndexChoice();
  @Mixin private final SearchFlags flags = new SearchFlags();
  @Mixin private final HitOptions hits = new HitOptions();
  @Mixin private final TableOptions table = new TableOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Run one query a line of FILE, - for standard input. Blank lines are skipped.")
  private @Nullable String batch;

  @Parameters(
      paramLabel = "QUERY [PATH...]",
      arity = "0..*",
      hideParamSyntax = true,
      description = {
        "QUERY: what to look for, in the query language.",
        "PATH: search these files and folders instead of the index."
      })
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    boolean single = batch == null;
    if (single && words.isEmpty()) {
      throw new ParameterException(output.commandLine(), "no query given");
    }
    List<String> paths = single ? words.subList(1, words.size()) : words;
    if ("-".equals(batch) && paths.contains("-")) {
      throw new ParameterException(
          output.commandLine(), "standard input holds either the queries or the comments");
    }
    Search search = new Search(flags, hits, table, output);
    // Who types queries waits for each answer.
    if (!"-".equals(batch) && table.form(output) == null) {
      output.page();
    }
    try (OpenedIndex opened =
        single
            ? choice.open(location, paths, output)
            : choice.openForMany(location, paths, output)) {
      if (batch == null) {
        search.run(opened.index(), words.getFirst());
      } else {
        Batch.run(
            batch,
            output.environment(),
            (query, place) -> search.runOneOfMany(opened.index(), query, place));
      }
      return ExitCodes.of(search.found(), search.trouble() || opened.incomplete());
    }
  }
}
