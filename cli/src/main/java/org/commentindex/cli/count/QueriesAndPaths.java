package org.commentindex.cli.count;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.commentindex.cli.command.OutputOptions;
import org.commentindex.cli.command.Value;
import org.commentindex.cli.terminal.Environment;

/**
 * Several queries, then paths: the arguments at the end that name existing files or folders are
 * paths. The first argument is always a query.
 *
 * @param words the arguments
 */
record QueriesAndPaths(Value<List<String>> words) {

  /** Returns the queries. */
  List<String> queries(OutputOptions output) {
    return words.get().subList(0, count(output));
  }

  /** Returns the paths. */
  List<String> paths(OutputOptions output) {
    return words.get().subList(count(output), words.get().size());
  }

  private int count(OutputOptions output) {
    int end = words.get().size();
    while (end > 1 && exists(words.get().get(end - 1), output.environment())) {
      end--;
    }
    return end;
  }

  private static boolean exists(String word, Environment environment) {
    try {
      return !word.isBlank() && Files.exists(environment.resolve(word));
    } catch (InvalidPathException notAPath) {
      return false; // a query with characters that no file name has
    }
  }
}
