package org.commentindex.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates commands by name; lists the names in the order of the help. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "index",
          "search",
          "show",
          "thread",
          "find-quote",
          "urls",
          "topics",
          "copies",
          "split",
          "export",
          "stats",
          "remove",
          "completion",
          "man");

  private Commands() {}

  /**
   * Returns the names of the commands that these arguments can mean: one if the arguments start
   * with a command name, else all. Declaring the options of all commands would delay each start.
   */
  static List<String> meantBy(String... arguments) {
    String first = first(arguments);
    return first != null && NAMES.contains(first) ? List.of(first) : NAMES;
  }

  /** Creates a command. */
  static Command named(String name) {
    return switch (name) {
      case "index" -> new IndexCommand();
      case "search" -> new SearchCommand();
      case "show" -> new ShowCommand();
      case "thread" -> new ThreadCommand();
      case "find-quote" -> new FindQuoteCommand();
      case "urls" -> new UrlsCommand();
      case "topics" -> new TopicsCommand();
      case "copies" -> new CopiesCommand();
      case "split" -> new SplitCommand();
      case "export" -> new ExportCommand();
      case "stats" -> new StatsCommand();
      case "remove" -> new RemoveCommand();
      case "completion" -> new CompletionCommand();
      case "man" -> new ManCommand();
      default -> throw new IllegalArgumentException("no command " + name);
    };
  }

  /** Returns the first argument after an optional {@code --index DIR}. */
  private static @Nullable String first(String... arguments) {
    int position = 0;
    if (arguments.length > 0 && arguments[0].equals("--index")) {
      position = 2;
    } else if (arguments.length > 0 && arguments[0].startsWith("--index=")) {
      position = 1;
    }
    return position < arguments.length ? arguments[position] : null;
  }
}
