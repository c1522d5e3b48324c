package org.commentindex.cli.search;

import static org.commentindex.cli.command.Arguments.any;
import static org.commentindex.cli.command.Arguments.text;

import java.util.List;
import org.commentindex.cli.command.Arguments;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * The queries and paths of a search: {@code QUERY [PATH...]}, or {@code --batch FILE [PATH...]}.
 */
final class QueryInput {
  private final Value<String> batch;
  private final Value<List<String>> words;

  QueryInput(Arguments arguments) {
    batch =
        arguments.add(
            text("FILE", "--batch")
                .description(
                    "Run the queries in FILE, one per line; - for standard input. Skips blank"
                        + " lines."));
    words =
        arguments.add(
            any("QUERY [PATH...]")
                .arity("0..*")
                .hideParamSyntax(true)
                .description(
                    "QUERY: the query, see docs/query-language.md.",
                    "PATH: files and folders to search instead of the index."));
  }

  /** Checks the arguments before anything is opened or printed. */
  void check(OutputOptions output) {
    if (batch() == null && words.get().isEmpty()) {
      throw new ParameterException(output.commandLine(), "no query given");
    }
    if (areTyped() && paths().contains("-")) {
      throw new ParameterException(
          output.commandLine(), "standard input cannot be both the queries and the comments");
    }
  }

  /** Returns the file of queries, or null for a single query. */
  @Nullable String batch() {
    return batch.orNull();
  }

  /** Returns the query if there is no file of queries. */
  String single() {
    return words.get().getFirst();
  }

  /** Returns the paths to search instead of the index. */
  List<String> paths() {
    List<String> given = words.get();
    return batch() == null ? given.subList(1, given.size()) : given;
  }

  /** Returns true if the queries come from standard input. */
  boolean areTyped() {
    return "-".equals(batch());
  }
}
